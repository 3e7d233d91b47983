import type { Decision } from '../../domain/moderation/decision';
import type { InvalidInput } from '../../domain/shared/faults';
import type { AuditorId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import type { Connection } from '../paging/connection';
import type { PageArguments } from '../paging/page-arguments';
import { paged } from '../paging/paged';
import type { Cursors } from '../ports/cursors';
import type { DecisionRepository } from './ports/decision-repository';

interface Input {
  readonly auditorId: AuditorId;
  readonly page: PageArguments;
}

interface Ports {
  readonly decisions: DecisionRepository;
  readonly cursors: Cursors;
}

const positionOf = ({ decidedAt, id }: Decision) => ({ key: decidedAt, id });

/** Returns a moderator's own decisions, newest first. */
export const makeMyDecisions =
  ({ decisions, cursors }: Ports) =>
  ({ auditorId, page }: Input): Promise<Result<Connection<Decision>, InvalidInput>> => {
    const list = { list: `myDecisions ${auditorId}`, maxRows: 20, cursors, positionOf };
    return paged(page, list, async (asked) => ok(await decisions.decisionsOf(auditorId, asked)));
  };
