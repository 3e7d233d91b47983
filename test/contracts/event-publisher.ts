import type { EventPublisher } from '../../application/ports/event-publisher';
import type { DomainEvent } from '../../domain/events';
import { eventsOfListing } from '../../domain/listing/events';
import type { Rejected } from '../../domain/listing/listing';
import { reject } from '../../domain/listing/transitions';
import { eventsOfOrganiser } from '../../domain/people/events';
import { instantAt } from '../../domain/shared/time';
import { type QueueName, queueNames, queueSources } from '../../handlers/event-sources';
import { anAuditor, anOrganiser, aPending, aPublished, noon } from '../builders/listings';

export interface PublishedTo {
  readonly publisher: EventPublisher;
  /** Returns the bodies that came into a queue: at least so many, and whatever else came with them. */
  received(queue: QueueName, atLeast: number): Promise<readonly string[]>;
}

const rejected = (reasons: readonly string[]): Rejected =>
  reject(aPending(), reasons, { decisionId: 'decision', auditorId: anAuditor(), now: instantAt(noon) }).answer;

const anyRejection = (reasons: readonly string[]): DomainEvent[] => eventsOfListing(undefined, rejected(reasons));

const aRenaming = (): DomainEvent[] => {
  const before = { id: anOrganiser(), name: 'Old', revision: 1, updatedAt: instantAt(noon) };
  return eventsOfOrganiser(before, { ...before, name: 'New', revision: 2 });
};

const some = (count: number, make: () => DomainEvent[]): DomainEvent[] => Array.from({ length: count }, make).flat();

const sorted = (events: readonly object[]): readonly string[] => events.map((event) => JSON.stringify(event)).sort();

/** Checks what every way to publish events does, with the queues of this project listening. */
export const eventPublisherContract = (name: string, make: () => Promise<PublishedTo>): void => {
  describe(`${name}: events`, () => {
    let topic: PublishedTo;

    beforeEach(async () => {
      topic = await make();
    });

    const bodies = async (queue: QueueName, atLeast: number): Promise<readonly string[]> =>
      sorted((await topic.received(queue, atLeast)).map((body) => JSON.parse(body) as object));

    it('come to each queue that listens to their type, whole, and to no other', async () => {
      const events = [
        ...eventsOfListing(undefined, aPending()),
        ...eventsOfListing(undefined, aPublished()),
        ...anyRejection(['Żółty "flower" <b>', '\u{1f3aa}']),
        ...aRenaming(),
      ];
      expect(await topic.publisher.publish(events)).toEqual([]);
      for (const queue of queueNames) {
        const listening: readonly string[] = queueSources[queue].events;
        const expected = events.filter(({ type }) => listening.includes(type));
        expect(await bodies(queue, expected.length)).toEqual(sorted(expected));
      }
    });

    it('come by the hundred, and none is lost', async () => {
      const events = some(102, aRenaming);
      expect(await topic.publisher.publish(events)).toEqual([]);
      expect(await bodies('index', events.length)).toEqual(sorted(events));
    });

    it('come although together they are larger than one message may be', async () => {
      const events = some(6, () => anyRejection(Array.from({ length: 20 }, () => 'ż'.repeat(2000))));
      expect(await topic.publisher.publish(events)).toEqual([]);
      expect(await bodies('mail', events.length)).toEqual(sorted(events));
    });

    it('that no message can hold come without what a person wrote', async () => {
      const [large] = anyRejection(['x'.repeat(300_000)]);
      const [small] = anyRejection(['x']);
      if (large?.type !== 'ThingToDoRejected' || !small) throw new Error('no events');
      const { name: _name, reasons: _reasons, ...claimCheck } = large;
      expect(await topic.publisher.publish([large, small])).toEqual([]);
      expect(await bodies('mail', 2)).toEqual(sorted([claimCheck, small]));
    });

    it('may be none', async () => {
      expect(await topic.publisher.publish([])).toEqual([]);
    });
  });
};
