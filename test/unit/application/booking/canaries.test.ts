import { cancel } from '../../../../domain/booking/cancelling';
import { analyticsRecordOf } from '../../../../domain/operations/analytics-record';
import type { SessionDetails } from '../../../../domain/schedule/session-changes';
import { type CalendarDay, hour } from '../../../../domain/shared/time';
import { aBackOffice } from '../../../builders/back-office';
import { aChildId } from '../../../builders/listings';
import { valueOf } from '../../../builders/results';

const born = '2019-03-27' as CalendarDay;
const aCanary = () => ({ id: aChildId(), name: 'Kanarek', born });
/** What the back office has families say besides. */
const note = 'No nuts';

const personal = new RegExp(['Kanarek', born, note].join('|'));

describe('what a family says of a child', () => {
  it('stands in no event, record, subject, calendar or address, whatever happens to its booking', async () => {
    const office = await aBackOffice();
    const change = (details: SessionDetails) =>
      office.publish((listing) => ({
        ...listing,
        sessionChanges: [{ sessionId: office.key.sessionId, scope: 'THIS', ...details }],
      }));
    const [ada, bob] = [await office.aFamily('ada'), await office.aFamily('bob')];
    const booking = await office.book(ada, { children: [aCanary(), aCanary()] });
    await office.join(bob, { children: [aCanary(), aCanary()] });
    await office.settle();
    await change({ moveMs: hour });
    await office.settle();
    const stored = await office.bookings.get(booking.id);
    if (stored?.status !== 'BOOKED') throw new Error('nothing is booked');
    const [child] = stored.children;
    const { booking: less, freed } = valueOf(
      cancel(stored, { children: [child?.id as never], by: 'FAMILY' }, office.clock.now()),
    );
    await office.act({ type: 'GiveBack', places: freed }, less);
    await office.settle();
    await change({ cancelled: true });
    await office.settle();
    const types = new Set(office.told.map(({ type }) => type));
    for (const type of ['BookingMade', 'WaitingListJoined', 'BookingMoved', 'BookingReduced', 'BookingCancelled'])
      expect(types).toContain(type);
    const mails = office.inbox.received();
    const links = mails.flatMap(({ html, text }) => [
      ...html.matchAll(/href="[^"]*"/g),
      ...text.matchAll(/https?:\S+/g),
    ]);
    const told = JSON.stringify([
      office.told,
      office.told.map((event) => analyticsRecordOf(event as never)),
      mails.map(({ subject, to, calendar }) => [subject, to, calendar]),
      links.map(([link]) => link),
    ]);
    expect(told).not.toMatch(personal);
    expect(JSON.stringify(await office.bookings.get(booking.id))).toMatch(personal);
  });
});
