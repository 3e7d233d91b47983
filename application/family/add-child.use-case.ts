import * as v from 'valibot';
import { type Child, childRules, type RawChild } from '../../domain/family/child';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import { childId, type UserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import type { ChangedMeanwhile } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { ChildRepository, TooManyChildren } from './ports/child-repository';

interface Input {
  readonly parentId: UserId;
  readonly child: RawChild;
}

interface Ports {
  readonly children: Pick<ChildRepository, 'add'>;
  readonly ids: Ids;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | InvalidInput | TooManyChildren;

export const makeAddChild =
  ({ children, ids, clock }: Ports) =>
  async (input: Input): Promise<Result<Child, Refused>> => {
    const parsed = fromParse(v.safeParse(childRules(clock.now()), input.child), 'child');
    if (!parsed.ok) return parsed;
    const child: Child = { ...parsed.value, id: childId(ids.next()), parentId: input.parentId, revision: 1 };
    const saved = await children.add(child);
    return saved.ok ? ok(child) : saved;
  };
