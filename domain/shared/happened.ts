import type { OrganiserId } from './ids';
import type { Instant } from './time';

/** Holds what every domain event tells. */
export interface Happened {
  /** The same for every delivery of the same event. */
  readonly id: string;
  readonly occurredAt: Instant;
}

/** Holds what every event of an organiser, or of what an organiser offers, tells besides. */
export interface OfOrganiser extends Happened {
  readonly organiserId: OrganiserId;
}
