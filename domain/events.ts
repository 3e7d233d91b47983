import type { ListingEvent } from './listing/events';
import type { OrganiserRenamed } from './people/events';

/** Everything that the rest of the system hears of. */
export type DomainEvent = ListingEvent | OrganiserRenamed;
