import fc from 'fast-check';
import { accepted, asBooked, asWaiting, type Booked, booked, joined } from '../../../../domain/booking/booking';
import { cancel, refundChangesAfter } from '../../../../domain/booking/cancelling';
import { changesAfter, givenUp, permyriadAt } from '../../../../domain/booking/money';
import { totalFor } from '../../../../domain/booking/party-price';
import { hour, instantAt, minute } from '../../../../domain/shared/time';
import { aBookedChild, aBooking, aRequest, sessionStart as starts } from '../../../builders/bookings';
import { noon } from '../../../builders/listings';
import { valueOf } from '../../../builders/results';

const policy = [
  { hoursBefore: 48, permyriad: 10_000 },
  { hoursBefore: 24, permyriad: 5_000 },
  { hoursBefore: 2, permyriad: 1_250 },
];

describe('what comes back', () => {
  it.each([
    ['long before', -500 * hour, 10_000],
    ['on the last moment of a tier', -48 * hour, 10_000],
    ['a millisecond later', -48 * hour + 1, 5_000],
    ['a day before', -24 * hour, 5_000],
    ['two hours before', -2 * hour, 1_250],
    ['after the last tier', -2 * hour + 1, 0],
  ])('%s', (_, before, permyriad) => {
    expect(permyriadAt({ policy, starts }, starts + before)).toBe(permyriad);
  });

  it('is all of it until the start where nothing else is said', () => {
    expect(permyriadAt({ policy: [], starts }, starts)).toBe(10_000);
  });

  it('is all of it while the session was changed, to the moment', () => {
    const terms = { policy, starts, freeUntil: starts - hour };
    expect(permyriadAt(terms, starts - hour - 1)).toBe(10_000);
    expect(permyriadAt(terms, starts - hour)).toBe(0);
  });

  it('changes when it is said to, and not before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ hoursBefore: fc.nat({ max: 200 }), permyriad: fc.constantFrom(0, 2_500, 10_000) })),
        fc.nat({ max: 300 * 60 }),
        fc.option(fc.nat({ max: 300 * 60 }), { nil: undefined }),
        (tiers, minutesBefore, freeBefore) => {
          const terms = {
            policy: [...tiers].sort((a, b) => b.hoursBefore - a.hoursBefore),
            starts,
            ...(freeBefore !== undefined && { freeUntil: starts - freeBefore * minute }),
          };
          const now = starts - minutesBefore * minute;
          const changes = changesAfter(terms, now);
          expect(permyriadAt(terms, Math.max(now, changes - 1))).toBe(permyriadAt(terms, now));
          if (changes < starts) expect(permyriadAt(terms, changes)).not.toBe(permyriadAt(terms, now));
        },
      ),
    );
  });

  it('rounds halves of a minor unit up', () => {
    expect(givenUp(1, 0, 5_000)).toEqual({ base: 1, refund: 1, value: 0 });
    expect(givenUp(3, 0, 1_250).refund).toBe(0);
    expect(givenUp(4, 0, 1_250).refund).toBe(1);
  });

  it('of a family price that breaks is the difference only', () => {
    const tariff = { child: 2000, adult: 3000, family: 6000 };
    const booking = aBooking({ agreed: { tariff, currency: 'PLN', total: 6000, policy: [] } });
    const [child] = booking.children;
    const part = valueOf(cancel(booking, { children: child ? [child.id] : [], by: 'FAMILY' }, noon));
    expect(part).toMatchObject({ refund: 1000, freed: 1, booking: { status: 'BOOKED', value: 5000, places: 2 } });
  });
});

/** Cancels child after child, each at some time, and what is left at last. */
const cancelledByAndBy = (booking: Booked, times: readonly number[]) => {
  const parts = [];
  let current: Booked = booking;
  for (const [index, time] of times.entries()) {
    const child = booking.children[index];
    const children = child && index < times.length - 1 ? { children: [child.id] } : {};
    const part = valueOf(cancel(current, { ...children, by: 'FAMILY' }, time));
    parts.push(part);
    if (part.booking.status !== 'BOOKED') break;
    current = part.booking;
  }
  return parts;
};

describe('a booking', () => {
  it('gives its money back once, however it is cancelled', () => {
    fc.assert(
      fc.property(
        fc.record({ child: fc.nat(5000), adult: fc.nat(5000), family: fc.option(fc.nat(20_000), { nil: undefined }) }),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(3),
        fc.array(fc.nat({ max: 240 * 60 }), { minLength: 7, maxLength: 7 }),
        ({ family, ...people }, children, adults, minutes) => {
          const tariff = { ...people, ...(family !== undefined && { family }) };
          const total = totalFor(tariff, { children, adults });
          const request = aRequest({
            children: Array.from({ length: children }, () => aBookedChild()),
            adults,
            places: children + adults,
            agreed: { tariff, currency: 'PLN', total, policy },
          });
          const booking = booked(request, { shared: false }, instantAt(noon));
          const times = [...minutes].sort((a, b) => a - b).slice(0, children + 1);
          const parts = cancelledByAndBy(
            booking,
            times.map((after) => noon + after * minute),
          );
          const last = parts.at(-1)?.booking;
          const bases = parts.reduce((sum, { base }) => sum + base, 0);
          expect(bases + (last?.value ?? 0)).toBe(total);
          expect(last?.refunded).toBeLessThanOrEqual(bases);
          expect(last?.refunded).toBe(parts.reduce((sum, { refund }) => sum + refund, 0));
          expect(parts.reduce((sum, { freed }) => sum + freed, 0)).toBe(booking.places);
        },
      ),
    );
  });

  it('is cancelled whole with its last child', () => {
    const booking = aBooking();
    const children = booking.children.map(({ id }) => id);
    const part = valueOf(cancel(booking, { children, by: 'FAMILY' }, noon));
    expect(part).toMatchObject({ freed: 3, refund: 9000, booking: { status: 'CANCELLED', sequence: 1 } });
    expect(part.booking.children).toHaveLength(2);
  });

  it('loses nothing by children who are not in it', () => {
    const booking = aBooking();
    const part = valueOf(cancel(booking, { children: [aBookedChild().id], by: 'FAMILY' }, noon));
    expect(part).toMatchObject({ freed: 0, refund: 0, booking: { value: 9000 } });
  });

  it('that was offered costs what is asked when it is accepted', () => {
    const waiting = joined(aRequest(), instantAt(noon));
    const agreed = { ...aRequest().agreed, total: 9900 };
    const booking = accepted(
      valueOf(asWaiting(waiting)),
      agreed,
      { shared: true, note: 'late' },
      instantAt(noon + hour),
    );
    expect(booking).toMatchObject({ status: 'BOOKED', revision: 2, value: 9900, agreed, shared: true, note: 'late' });
    expect(asWaiting(booking)).toEqual({ ok: false, error: { code: 'WrongBookingState', status: 'BOOKED' } });
    expect(asBooked(waiting)).toEqual({ ok: false, error: { code: 'WrongBookingState', status: 'WAITING' } });
  });

  it('is cancelled by nobody once the session has started, and costs nothing when others do', () => {
    const booking = aBooking({ agreed: { ...aRequest().agreed, policy } });
    for (const by of ['FAMILY', 'ORGANISER'] as const)
      expect(cancel(booking, { by }, starts + 1)).toEqual({ ok: false, error: { code: 'NotOpen' } });
    expect(valueOf(cancel(booking, { by: 'FAMILY' }, starts)).refund).toBe(0);
    expect(valueOf(cancel(booking, { by: 'ORGANISER', reason: 'Ill' }, starts)).refund).toBe(9000);
    expect(refundChangesAfter(booking, noon)).toBe(starts - 48 * hour + 1);
  });
});
