import type { Booking } from './booking/booking';
import { eventsOfBooking, eventsOfPlaces } from './booking/events';
import type { SessionPlaces } from './booking/session-places';
import type { DomainEvent } from './events';
import { eventsOfListing } from './listing/events';
import type { Listing } from './listing/listing';
import { eventsOfOrganiser } from './people/events';
import type { Profile } from './people/profile';

/** What is stored under one key, of the kinds that anybody hears about. */
interface Heard {
  readonly booking: Booking;
  readonly listing: Listing;
  readonly profile: Profile;
}

interface ChangeOf<Value> {
  /** Undefined when there was none. */
  readonly before: Value | undefined;
  readonly after: Value;
}

/** Places themselves do not say when they were written: milliseconds since the epoch. */
interface PlacesChange extends ChangeOf<SessionPlaces> {
  readonly kind: 'places';
  readonly writtenAt: number;
}

/** Holds one stored value before and after a write, as the table's stream tells it. */
export type StoredChange =
  | { readonly [Name in keyof Heard]: { readonly kind: Name } & ChangeOf<Heard[Name]> }[keyof Heard]
  | PlacesChange;

/** Returns what a change means to the rest of the system. A kind without its events does not compile. */
export const eventsOfChange = (change: StoredChange): readonly DomainEvent[] => {
  switch (change.kind) {
    case 'booking':
      return eventsOfBooking(change.before, change.after);
    case 'listing':
      return eventsOfListing(change.before, change.after);
    case 'places':
      return eventsOfPlaces(change.before, change.after, change.writtenAt);
    case 'profile':
      return eventsOfOrganiser(change.before, change.after);
  }
};
