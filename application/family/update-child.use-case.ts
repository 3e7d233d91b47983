import * as v from 'valibot';
import { type Child, childRules, type RawChild } from '../../domain/family/child';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { ChildId, UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import { differingFields, isOutdated, type RevisionChanged } from '../../domain/shared/revision';
import type { ChildNotFound } from '../errors';
import type { ChangedMeanwhile } from '../listing/ports/listing-repository';
import { overtaken } from '../overtaken';
import type { Clock } from '../ports/clock';
import type { ChildRepository } from './ports/child-repository';

interface Input {
  readonly id: ChildId;
  readonly parentId: UserId;
  readonly child: RawChild;
  /** The revision that the parent read; absent: whatever is there. */
  readonly revision?: number | undefined;
}

interface Ports {
  readonly children: ChildRepository;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | ChildNotFound | InvalidInput | RevisionChanged;

const attempt = async (
  { id, parentId, child, revision }: Input,
  { children, clock }: Ports,
): Promise<Result<Child, Refused>> => {
  const parsed = fromParse(v.safeParse(childRules(clock.now()), child), 'child');
  if (!parsed.ok) return parsed;
  const known = await children.get(id, parentId);
  if (!known) return err({ code: 'ChildNotFound' });
  const updated: Child = { ...known, ...parsed.value, revision: known.revision + 1 };
  if (isOutdated(revision, known)) {
    const differs = differingFields(known, updated, ['name', 'birthDate']);
    return err({ code: 'RevisionChanged', revision: known.revision, differs });
  }
  const saved = await children.save(updated);
  return saved.ok ? ok(updated) : saved;
};

/** Changes what a parent keeps of a child; with a `revision`, as it was then only. */
export const makeUpdateChild =
  (ports: Ports) =>
  (input: Input): Promise<Result<Child, Refused>> =>
    overtaken(input.revision, () => attempt(input, ports));
