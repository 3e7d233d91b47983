import { sessionIdOf, sessionsOf } from '../../domain/schedule/sessions';
import { type Fault, type InvalidInput, invalidInput } from '../../domain/shared/faults';
import type { ListingId } from '../../domain/shared/ids';
import { comparePositions, type Page, type PageRequest, type Position } from '../../domain/shared/paging';
import { err, ok, type Result } from '../../domain/shared/result';
import { epochOf, type Instant, parseDateTime } from '../../domain/shared/time';
import { type Connection, connectionOf } from '../paging/connection';
import { openPage, type PageArguments, sealPosition, withPageFaults } from '../paging/page-arguments';
import type { Clock } from '../ports/clock';
import type { Cursors } from '../ports/cursors';
import type { ListedSession } from './listed-session';

interface Input {
  readonly listing: ListedSession['listing'];
  /** Which one was asked, where it goes by another id yet: a new version. Cursors are of its list alone. */
  readonly version?: ListingId | undefined;
  /** Instants as they are written; from now on and without an end unless told. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly page: PageArguments;
}

interface Ports {
  readonly cursors: Cursors;
  readonly clock: Clock;
}

const maxRows = 20;

const windowFaults = ({ from, to }: Input): Fault[] => {
  const message = 'is not a date and time with an offset';
  const wrong = (text: string | null | undefined) => typeof text === 'string' && parseDateTime(text) === undefined;
  const faults = [...(wrong(from) ? [{ path: 'from', message }] : []), ...(wrong(to) ? [{ path: 'to', message }] : [])];
  if (faults.length > 0 || !from || !to) return faults;
  return epochOf(to as Instant) < epochOf(from as Instant) ? [{ path: 'to', message: 'is before from' }] : [];
};

const positionOf = ({ session }: ListedSession): Position => ({ key: session.start, id: sessionIdOf(session) });

const pageOf = (listing: ListedSession['listing'], from: number, to: number, { size, after }: PageRequest) => {
  const rows: ListedSession[] = [];
  let total = 0;
  let before = 0;
  for (const session of sessionsOf(listing, from, to)) {
    total += 1;
    const row = { listing, session };
    if (after && comparePositions(positionOf(row), after, 1) <= 0) before += 1;
    else if (rows.length < size) rows.push(row);
  }
  return { rows, total, hasPrevious: before > 0, hasNext: before + rows.length < total } satisfies Page<ListedSession>;
};

/** Returns a page of a listing's sessions that overlap [`from`, `to`), soonest first, cancelled ones among them. */
export const makeSessionsOfListing =
  ({ cursors, clock }: Ports) =>
  async (input: Input): Promise<Result<Connection<ListedSession>, InvalidInput>> => {
    const { listing, version = listing.id, from, to, page } = input;
    const faults = windowFaults(input);
    if (faults.length > 0) return err(withPageFaults(invalidInput(faults), page, maxRows));
    const key = { list: `sessions ${JSON.stringify([version, from ?? null, to ?? null])}`, maxRows };
    const opened = openPage(page, key, cursors);
    if (!opened.ok) return opened;
    const begin = from ? epochOf(from as Instant) : clock.now();
    const end = to ? epochOf(to as Instant) : Number.POSITIVE_INFINITY;
    const found = pageOf(listing, begin, end, opened.value);
    return ok(connectionOf(found, positionOf, (position) => sealPosition(cursors, key, position)));
  };
