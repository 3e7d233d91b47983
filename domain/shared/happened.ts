import type { OrganiserId } from './ids';
import type { Instant } from './time';

/** What every domain event tells. */
export interface Happened {
  /** The same for every delivery of the same event. */
  readonly id: string;
  readonly occurredAt: Instant;
}

/** What every event of an organiser, or of what an organiser offers, tells besides. */
export interface OfOrganiser extends Happened {
  readonly organiserId: OrganiserId;
}
