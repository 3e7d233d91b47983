import { monthsCompletedOn, welcomeMonths } from '../family/ages';
import type { Child } from '../family/child';
import type { MonthRange, Target } from '../listing/content';
import { type SessionId } from '../schedule/session-id';
import { type Session, sessionIdOf, sessionsOf, type WithSessions } from '../schedule/sessions';
import type { ChildId } from '../shared/ids';
import { dayMs, dayNumberOf } from '../shared/time';
import { monthsAt, welcomes } from './party';

/** Says why a child of this age is not welcome at a session. */
export interface NotWelcome {
  readonly code: 'NotWelcome';
  readonly childId: ChildId;
  /** Completed months at which children are welcome, both included. */
  readonly limit: MonthRange;
  /** The first session to come at which this child is; undefined when there is none. */
  readonly firstSessionThatFits?: SessionId;
}

/** Tells how a child stands to the ages of a session. */
export interface ChildAge {
  readonly childId: ChildId;
  /** Completed on the day of the session there. */
  readonly ageInMonths: number;
  readonly refusal?: NotWelcome;
}

/** A child fits for years, and a listing has few sessions a day: beyond so many that do not fit, none is looked at. */
const maxLookedAt = 1000;

interface Gated extends WithSessions {
  readonly content: WithSessions['content'] & { readonly target: Target };
}

type Born = Pick<Child, 'birthDate' | 'id'>;

const isToCome = ({ end, status }: Session, now: number): boolean => end > now && status !== 'CANCELLED';

/** Days at which a session may lie on another day there than in UTC. */
const margin = 2;

/** Looks from the day on which the child is old enough until the day on which it is too old. */
const firstFitting = (listing: Gated, child: Born, now: number): SessionId | undefined => {
  const { from, to } = welcomeMonths(listing.content.target);
  const born = dayNumberOf(child.birthDate);
  const earliest = Math.max(now, (monthsCompletedOn(born, from) - margin) * dayMs);
  const latest = (monthsCompletedOn(born, to + 1) + margin) * dayMs;
  if (latest <= earliest) return undefined;
  let looked = 0;
  for (const session of sessionsOf(listing, earliest, latest)) {
    if (isToCome(session, now) && welcomes(listing.content.target, child, session)) return sessionIdOf(session);
    looked += 1;
    if (looked === maxLookedAt) return undefined;
  }
  return undefined;
};

/** Returns how old a child is at a session, and why it is not welcome there, if it is not. `now`: milliseconds since the epoch. */
export const ageAt = (listing: Gated, session: Session, child: Born, now: number): ChildAge => {
  const { target } = listing.content;
  const ageInMonths = monthsAt(child.birthDate, session);
  if (welcomes(target, child, session)) return { childId: child.id, ageInMonths };
  const first = firstFitting(listing, child, now);
  const refusal: NotWelcome = {
    code: 'NotWelcome',
    childId: child.id,
    limit: welcomeMonths(target),
    ...(first !== undefined && { firstSessionThatFits: first }),
  };
  return { childId: child.id, ageInMonths, refusal };
};
