import { termsOf } from '../../../../domain/booking/bookable';
import { hasPlaces, lastClosedStart, toldPlaces } from '../../../../domain/finding/places';
import { zoneOf } from '../../../../domain/schedule/listing-zone';
import { plainSessions } from '../../../../domain/schedule/plain-sessions';
import { type Session, sessionIdOf } from '../../../../domain/schedule/sessions';
import { aContent } from '../../../builders/listings';
import { bookingOf } from '../../../builders/search-candidates';

const upTo = (last: number, first = 0): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe.each(['EVERYBODY', 'CHILDREN'] as const)('places for a party, where %s takes one', (counts) => {
  const booking = { ...bookingOf(30), counts };
  const content = { ...aContent(), bookingMandatory: true, booking };
  const [plain] = plainSessions(content, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  const start = plain?.start ?? 0;
  const session: Session = { originalStart: start, start, end: start + 1, zone: zoneOf(content), status: 'SCHEDULED' };
  const child = { months: { from: 60, to: 60 } };

  it.each(upTo(10))('are left to %i children with any adults when as many are, and not when one is missing', (many) => {
    for (const adults of upTo(10, many === 0 ? 1 : 0)) {
      const party = { children: upTo(many, 1).map(() => child), adults };
      const needed = Math.max(counts === 'CHILDREN' ? many : many + adults, 1);
      const have = (places: number): boolean =>
        hasPlaces(content, session, { [sessionIdOf(session)]: places }, { party });
      const expected = upTo(25).map((places) => places >= needed);
      expect(upTo(25).map(have)).toEqual(expected);
      // An index is told this, and compares it.
      expect(upTo(25).map((places) => toldPlaces(places) >= needed)).toEqual(expected);
    }
  });
});

describe('a session that starts at some moment', () => {
  const start = 1_800_000_000_000;

  it.each([0, 1, 90, 10_080])('can be booked until its booking closes, %i minutes before', (closesMinutesBefore) => {
    const booking = { ...bookingOf(30), closesMinutesBefore };
    const { closes } = termsOf(booking, { start, end: start + 1 });
    for (const now of [closes - 1, closes, closes + 1]) {
      expect(start > lastClosedStart({ bookingMandatory: true, booking }, now)).toBe(now < closes);
    }
  });

  it('never closes where nobody has to book, or books elsewhere', () => {
    for (const content of [{ bookingMandatory: false, booking: bookingOf(30) }, { bookingMandatory: true }]) {
      expect(start > lastClosedStart(content, start + 1)).toBe(true);
    }
  });
});
