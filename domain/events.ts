import type { BookingEvent } from './booking/events';
import type { ListingEvent } from './listing/events';
import type { OrganiserRenamed } from './people/events';

/** Names everything that the rest of the system hears of. */
export type DomainEvent = BookingEvent | ListingEvent | OrganiserRenamed;
