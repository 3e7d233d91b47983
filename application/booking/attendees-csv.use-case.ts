import { attendeesCsv } from '../../domain/booking/attendees-csv';
import type { SessionNotFound } from '../../domain/schedule/change-session';
import { ok, type Result } from '../../domain/shared/result';
import type { ListingNotFound } from '../errors';
import { readAttendees } from './attendees.use-case';
import type { OwnSessionInput } from './own-session';

/** Returns all people of a session as comma-separated values. */
export const makeAttendeesCsv =
  (ports: Parameters<typeof readAttendees>[0]) =>
  async (input: OwnSessionInput): Promise<Result<string, ListingNotFound | SessionNotFound>> => {
    const found = await readAttendees(ports, input);
    return found.ok ? ok(attendeesCsv(found.value)) : found;
  };
