import type { OrganiserId } from './ids';
import type { Instant } from './time';

/** What every domain event tells. */
export interface Happened {
  /** The same for every delivery of the same event. */
  readonly id: string;
  readonly occurredAt: Instant;
  readonly organiserId: OrganiserId;
}
