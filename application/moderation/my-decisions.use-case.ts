import type { Decision } from '../../domain/moderation/decision';
import type { InvalidInput } from '../../domain/shared/faults';
import type { AuditorId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import { type Connection, connectionOf } from '../paging/connection';
import { openPage, type PageArguments, sealPosition } from '../paging/page-arguments';
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

/** A moderator's own decisions, newest first. */
export const makeMyDecisions =
  ({ decisions, cursors }: Ports) =>
  async ({ auditorId, page }: Input): Promise<Result<Connection<Decision>, InvalidInput>> => {
    const key = { list: `myDecisions ${auditorId}`, maxRows: 20 };
    const opened = openPage(page, key, cursors);
    if (!opened.ok) return opened;
    const rows = await decisions.decisionsOf(auditorId, opened.value);
    const positionOf = ({ decidedAt, id }: Decision) => ({ key: decidedAt, id });
    return ok(connectionOf(rows, positionOf, (position) => sealPosition(cursors, key, position)));
  };
