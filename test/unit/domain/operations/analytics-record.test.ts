import fc from 'fast-check';
import type { DomainEvent } from '../../../../domain/events';
import { eventsOfListing } from '../../../../domain/listing/events';
import { openNewVersion, reject, submit } from '../../../../domain/listing/transitions';
import { analyticsRecordOf } from '../../../../domain/operations/analytics-record';
import { claimCheckOf } from '../../../../domain/operations/claim-check';
import { eventsOfOrganiser } from '../../../../domain/people/events';
import { instantAt } from '../../../../domain/shared/time';
import { aContent, anAuditor, anId, anOrganiser, aPending, aPublished, noon } from '../../../builders/listings';

const now = instantAt(noon);

const eventsWith = (text: string): readonly DomainEvent[] => {
  const content = aContent({ name: text, description: text });
  const organiser = { id: anOrganiser(), name: 'Old', revision: 1, updatedAt: now };
  const rejected = reject(aPending({ content }), [text], { decisionId: 'decision', auditorId: anAuditor(), now });
  return [
    ...eventsOfListing(undefined, aPending({ content })),
    ...eventsOfListing(undefined, aPublished({ content })),
    ...eventsOfListing(undefined, rejected.answer),
    ...eventsOfOrganiser(organiser, { ...organiser, name: text, revision: 2 }),
  ];
};

describe('an analytics record', () => {
  it('says what happened and when, and holds nothing that a person wrote', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (rest) => {
        const text = `~${rest}~`;
        for (const event of eventsWith(text)) {
          const { id, type, occurredAt, organiserId } = event;
          const record = analyticsRecordOf(event);
          expect(record).toMatchObject({ id, type, occurredAt, organiserId });
          expect(Object.values(record)).not.toContain(text);
          expect(JSON.stringify(record)).not.toContain(JSON.stringify(text).slice(1, -1));
          expect(analyticsRecordOf(claimCheckOf(event))).toEqual(record);
        }
      }),
    );
  });

  it('says which listing a new version will replace', () => {
    const published = aPublished();
    const version = openNewVersion(published, anId(), now).answer;
    const [event] = eventsOfListing(version, submit(version, now).answer);
    expect(event && analyticsRecordOf(event)).toMatchObject({ listingId: version.id, newVersionOf: published.id });
  });
});
