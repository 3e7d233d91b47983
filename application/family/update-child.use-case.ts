import * as v from 'valibot';
import { type Child, childRules, type RawChild } from '../../domain/family/child';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { ChildId, UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ChildNotFound } from '../errors';
import type { ChangedMeanwhile } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { ChildRepository } from './ports/child-repository';

interface Input {
  readonly id: ChildId;
  readonly parentId: UserId;
  readonly child: RawChild;
}

interface Ports {
  readonly children: ChildRepository;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | ChildNotFound | InvalidInput;

export const makeUpdateChild =
  ({ children, clock }: Ports) =>
  async ({ id, parentId, child }: Input): Promise<Result<Child, Refused>> => {
    const parsed = fromParse(v.safeParse(childRules(clock.now()), child), 'child');
    if (!parsed.ok) return parsed;
    const known = await children.get(id, parentId);
    if (!known) return err({ code: 'ChildNotFound' });
    const updated: Child = { ...known, ...parsed.value, revision: known.revision + 1 };
    const saved = await children.save(updated);
    return saved.ok ? ok(updated) : saved;
  };
