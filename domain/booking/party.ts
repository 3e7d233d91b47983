import { isWelcomeOn, monthsOn } from '../family/ages';
import type { Child } from '../family/child';
import type { BookingRules } from '../listing/booking-rules';
import type { Target } from '../listing/content';
import { toWall, type Zone } from '../schedule/zone';
import type { Fault } from '../shared/faults';
import type { ChildId } from '../shared/ids';
import { type CalendarDay, dayNumberOf, dayOf } from '../shared/time';

/** Names who comes together on one booking. */
export interface Party {
  readonly children: readonly ChildId[];
  readonly adults: number;
}

export const maxChildrenOfParty = 10;
export const maxAdultsOfParty = 10;

/** Returns as many places as the party takes. */
export const placesOf = ({ children, adults }: Party, counts: BookingRules['counts']): number =>
  children.length + (counts === 'EVERYBODY' ? adults : 0);

const childrenFaults = ({ children }: Party): readonly string[] => {
  if (children.length > maxChildrenOfParty) return [`are more than ${maxChildrenOfParty}`];
  return new Set(children).size < children.length ? ['name a child twice'] : [];
};

const adultsFaults = ({ adults }: Party): readonly string[] =>
  Number.isInteger(adults) && adults >= 0 && adults <= maxAdultsOfParty
    ? []
    : [`are not between 0 and ${maxAdultsOfParty}`];

/** Returns what is wrong with a party, whatever it wants to come to. */
export const partyFaults = (party: Party): readonly Fault[] => {
  const nobody = party.children.length === 0 && party.adults === 0 ? ['is empty: nobody comes'] : [];
  return [
    ...[...childrenFaults(party), ...nobody].map((message) => ({ path: 'children', message })),
    ...adultsFaults(party).map((message) => ({ path: 'adults', message })),
  ];
};

/** Returns what is wrong with a party where only some take places: one of those must come. */
export const countedFaults = (party: Party, counts: BookingRules['counts']): readonly Fault[] =>
  placesOf(party, counts) > 0 ? [] : [{ path: 'children', message: 'is empty, and only children take places here' }];

/** Says when the session is there. */
export interface LocalSession {
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly zone: Zone;
}

/** Returns the day of a session on its own wall clock, in days since the epoch. */
export const localDayOf = ({ start, zone }: LocalSession): number => dayOf(toWall(zone, start));

/** Returns the completed months of a child on the day of a session there. */
export const monthsAt = (born: CalendarDay, session: LocalSession): number =>
  Math.max(0, monthsOn(dayNumberOf(born), localDayOf(session)));

/** Returns whether a listing welcomes a child on the day of a session there. */
export const welcomes = (target: Target, { birthDate }: Pick<Child, 'birthDate'>, session: LocalSession): boolean =>
  isWelcomeOn(target, dayNumberOf(birthDate), localDayOf(session));
