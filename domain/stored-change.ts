import type { DomainEvent } from './events';
import { eventsOfListing } from './listing/events';
import type { Listing } from './listing/listing';
import { eventsOfOrganiser } from './people/events';
import type { Profile } from './people/profile';

/** What is stored under one key, of the kinds that anybody hears about. */
interface Heard {
  readonly listing: Listing;
  readonly profile: Profile;
}

type Kind = keyof Heard;

interface ChangeOf<Value> {
  /** Undefined when there was none. */
  readonly before: Value | undefined;
  readonly after: Value;
}

/** One stored value before and after a write, as the table's stream tells it. */
export type StoredChange = { readonly [Name in Kind]: { readonly kind: Name } & ChangeOf<Heard[Name]> }[Kind];

/** Returns what a change means to the rest of the system. A kind without its events does not compile. */
export const eventsOfChange = (change: StoredChange): readonly DomainEvent[] => {
  switch (change.kind) {
    case 'listing':
      return eventsOfListing(change.before, change.after);
    case 'profile':
      return eventsOfOrganiser(change.before, change.after);
  }
};
