import fc from 'fast-check';
import type { Booked } from '../../../../domain/booking/booking';
import { eventsOfBooking } from '../../../../domain/booking/events';
import type { DomainEvent } from '../../../../domain/events';
import { eventsOfListing } from '../../../../domain/listing/events';
import { openNewVersion, reject, submit } from '../../../../domain/listing/transitions';
import { analyticsRecordOf } from '../../../../domain/operations/analytics-record';
import { claimCheckOf } from '../../../../domain/operations/claim-check';
import { eventsOfOrganiser } from '../../../../domain/people/events';
import { bookingId } from '../../../../domain/shared/ids';
import { instantAt } from '../../../../domain/shared/time';
import { aBookedChild, aBooking } from '../../../builders/bookings';
import { aContent, anAuditor, anId, anOrganiser, aPending, aPublished, noon } from '../../../builders/listings';

const now = instantAt(noon);

/** A booking with all that a person writes in one. */
const noted = (text: string): Booked => ({
  ...aBooking({ children: [{ ...aBookedChild(), name: text }], id: bookingId('a-booking') }),
  note: text,
});
const aCancelling = (text: string) => ({
  status: 'CANCELLED' as const,
  by: 'ORGANISER' as const,
  reason: text,
  revision: 2,
});

const eventsWith = (text: string): readonly DomainEvent[] => {
  const content = aContent({ name: text, description: text });
  const organiser = { id: anOrganiser(), name: 'Old', revision: 1, updatedAt: now };
  const rejected = reject(aPending({ content }), [text], { decisionId: 'decision', auditorId: anAuditor(), now });
  return [
    ...eventsOfListing(undefined, aPending({ content })),
    ...eventsOfListing(undefined, aPublished({ content })),
    ...eventsOfListing(undefined, rejected.answer),
    ...eventsOfOrganiser(organiser, { ...organiser, name: text, revision: 2 }),
    ...eventsOfBooking(undefined, noted(text)),
    ...eventsOfBooking(noted(text), { ...noted(text), ...aCancelling(text) }),
  ];
};

describe('an analytics record', () => {
  it('says what happened and when, and holds nothing that a person wrote', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (rest) => {
        const text = `~${rest}~`;
        for (const event of eventsWith(text)) {
          const { id, type, occurredAt } = event;
          const record = analyticsRecordOf(event);
          expect(record).toMatchObject({ id, type, occurredAt });
          expect(record.organiserId).toBe('organiserId' in event ? event.organiserId : undefined);
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
