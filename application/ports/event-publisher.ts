import type { DomainEvent } from '../../domain/listing/events';

export interface EventPublisher {
  /** Publishes to everyone who listens, at least once; answers the ids of events that failed and may be tried again. */
  publish(events: readonly DomainEvent[]): Promise<readonly string[]>;
}
