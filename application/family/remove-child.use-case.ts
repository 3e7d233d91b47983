import type { Child } from '../../domain/family/child';
import type { ChildId, UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ChildNotFound } from '../errors';
import type { ChildRepository } from './ports/child-repository';

interface Input {
  readonly id: ChildId;
  readonly parentId: UserId;
}

interface Ports {
  readonly children: ChildRepository;
}

/** Deletes a child for good; answers it as it last was. */
export const makeRemoveChild =
  ({ children }: Ports) =>
  async ({ id, parentId }: Input): Promise<Result<Child, ChildNotFound>> => {
    const removed = await children.remove(id, parentId);
    return removed ? ok(removed) : err({ code: 'ChildNotFound' });
  };
