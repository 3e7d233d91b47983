import type { DomainEvent } from '../../domain/events';

export interface EventPublisher {
  /**
   * Publishes to everyone who listens, at least once; answers the ids of events that failed and may be tried again.
   * An event that no message can hold is delivered without what a person wrote. Throws when some may not have been taken.
   */
  publish(events: readonly DomainEvent[]): Promise<readonly string[]>;
}
