import * as v from 'valibot';
import { isWelcomeOn, monthsOn } from '../family/ages';
import type { Child } from '../family/child';
import type { BookingRules } from '../listing/booking-rules';
import type { Target } from '../listing/content';
import { toWall, type Zone } from '../schedule/zone';
import type { Fault } from '../shared/faults';
import type { ChildId } from '../shared/ids';
import { list } from '../shared/rules';
import { type CalendarDay, dayNumberOf, dayOf } from '../shared/time';

/** Who comes together on one booking. */
export interface Party {
  readonly children: readonly ChildId[];
  readonly adults: number;
}

export const maxChildrenOfParty = 10;
export const maxAdultsOfParty = 10;

/** The rules of a party, whoever is counted. `child` reads a child's id. */
export const partyRules = <Id extends v.GenericSchema<unknown, ChildId>>(child: Id) =>
  v.object({
    children: v.pipe(
      list(child, maxChildrenOfParty),
      v.check((ids) => new Set(ids).size === ids.length, 'name a child twice'),
    ),
    adults: v.pipe(
      v.number(),
      v.integer('is not a whole number'),
      v.minValue(0, 'is below 0'),
      v.maxValue(maxAdultsOfParty, `is over ${maxAdultsOfParty}`),
    ),
  });

/** Returns as many places as the party takes. */
export const placesOf = ({ children, adults }: Party, counts: BookingRules['counts']): number =>
  children.length + (counts === 'EVERYBODY' ? adults : 0);

/** Returns what is wrong with a party of one listing: somebody must come who takes a place. */
export const partyFaults = (party: Party, counts: BookingRules['counts']): readonly Fault[] => {
  if (placesOf(party, counts) > 0) return [];
  const nobody = party.adults === 0 ? 'is empty: nobody comes' : 'is empty, and only children take places here';
  return [{ path: 'children', message: nobody }];
};

/** When the session is there. */
export interface LocalSession {
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly zone: Zone;
}

/** Returns the day of a session on its own wall clock, in days since the epoch. */
export const localDayOf = ({ start, zone }: LocalSession): number => dayOf(toWall(zone, start));

/** Returns the completed months of a child on the day of a session there. */
export const monthsAt = (born: CalendarDay, session: LocalSession): number =>
  monthsOn(dayNumberOf(born), localDayOf(session));

/** Returns whether a listing welcomes a child on the day of a session there. */
export const welcomes = (target: Target, { birthDate }: Pick<Child, 'birthDate'>, session: LocalSession): boolean =>
  isWelcomeOn(target, dayNumberOf(birthDate), localDayOf(session));
