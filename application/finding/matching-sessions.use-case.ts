import * as v from 'valibot';
import { matchingSessions, type SessionQuery, sessionsAsked } from '../../domain/finding/matches';
import type { PlacesLeft } from '../../domain/finding/places';
import type { PublicListing } from '../../domain/listing/content';
import { sessionIdOf } from '../../domain/schedule/sessions';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { Page, Position } from '../../domain/shared/paging';
import { ok, type Result } from '../../domain/shared/result';
import { type Connection, connectionOf } from '../paging/connection';
import { sealPosition } from '../paging/page-arguments';
import type { Clock } from '../ports/clock';
import type { Cursors } from '../ports/cursors';
import type { ListedSession } from '../schedule/listed-session';

interface Input {
  readonly listing: PublicListing;
  readonly placesLeft?: PlacesLeft | undefined;
  readonly asked: SessionQuery;
  readonly first: number | null | undefined;
}

interface Ports {
  readonly cursors: Cursors;
  readonly clock: Clock;
}

const usualRows = 3;
const maxRows = 20;
const message = `is not between 1 and ${maxRows}`;
const firstRows = v.pipe(
  v.nullish(v.number(), usualRows),
  v.integer(message),
  v.minValue(1, message),
  v.maxValue(maxRows, message),
);

const positionOf = ({ session }: ListedSession): Position => ({ key: session.start, id: sessionIdOf(session) });

/** Returns the sessions of a listing that was found that answer the whole question and have not ended, soonest first. */
export const makeMatchingSessions =
  ({ cursors, clock }: Ports) =>
  async ({ listing, placesLeft, asked, first }: Input): Promise<Result<Connection<ListedSession>, InvalidInput>> => {
    const size = fromParse(v.safeParse(firstRows, first), 'first');
    if (!size.ok) return size;
    const sessions = [
      ...matchingSessions({ listing, ...(placesLeft && { placesLeft }) }, sessionsAsked(asked), clock.now()),
    ];
    const page: Page<ListedSession> = {
      rows: sessions.slice(0, size.value).map((session) => ({ listing, session })),
      total: sessions.length,
      hasNext: sessions.length > size.value,
      hasPrevious: false,
    };
    const list = { list: `matching sessions ${listing.id}`, maxRows };
    return ok(connectionOf(page, positionOf, (position) => sealPosition(cursors, list, position)));
  };
