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

export const makeMyChild =
  ({ children }: Ports) =>
  async ({ id, parentId }: Input): Promise<Result<Child, ChildNotFound>> => {
    const child = await children.get(id, parentId);
    return child ? ok(child) : err({ code: 'ChildNotFound' });
  };
