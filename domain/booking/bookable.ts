import type { BookingRules } from '../listing/booking-rules';
import type { Published } from '../listing/listing';
import type { SessionNotFound } from '../schedule/change-session';
import { parseSessionId, type SessionId } from '../schedule/session-id';
import { type Session, sessionAt } from '../schedule/sessions';
import { err, ok, type Result } from '../shared/result';
import { epochOf, hour, minute } from '../shared/time';
import type { Agreed } from './booking';
import type { Party } from './party';
import { tariffOf, totalFor } from './party-price';
import type { SessionTerms } from './session-places';
import type { NotOpen } from './step';

/** Describes a session of a published listing whose places are booked here. */
export interface BookableSession {
  readonly listing: Published;
  readonly rules: BookingRules;
  readonly session: Session;
  readonly terms: SessionTerms;
}

/** Returns what a listing says of booking one of its sessions. */
export const termsOf = (
  rules: BookingRules,
  { start, end, details }: Pick<Session, 'details' | 'end' | 'start'>,
): SessionTerms => ({
  capacity: details?.capacity ?? rules.capacity,
  starts: start,
  ends: end,
  opens: rules.opensAt === undefined ? 0 : epochOf(rules.opensAt),
  closes: start - rules.closesMinutesBefore * minute,
  offerMs: rules.offerHours * hour,
});

/** Returns a session that can be booked. `NotOpen`: places are not booked here, or the session is cancelled. */
export const bookableSession = (
  listing: Published,
  sessionId: SessionId,
): Result<BookableSession, NotOpen | SessionNotFound> => {
  const session = sessionAt(listing, parseSessionId(sessionId) ?? Number.NaN);
  if (!session) return err({ code: 'SessionNotFound' });
  const rules = listing.content.booking;
  if (!rules || session.status === 'CANCELLED') return err({ code: 'NotOpen' });
  return ok({ listing, rules, session, terms: termsOf(rules, session) });
};

/** Returns what a party would agree on now: tariff, total and what comes back. */
export const agreedFor = ({ listing, rules, session }: BookableSession, { children, adults }: Party): Agreed => {
  const { content } = listing;
  const tariff = tariffOf(content, session.details?.price);
  return {
    ...(tariff && { tariff }),
    currency: content.price.currency,
    total: tariff ? totalFor(tariff, { children: children.length, adults }) : 0,
    policy: rules.cancellation,
  };
};
