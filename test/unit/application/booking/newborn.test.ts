import { makeQuoteBooking } from '../../../../application/booking/quote-booking.use-case';
import { makeAddChild } from '../../../../application/family/add-child.use-case';
import { parseSearchQuery } from '../../../../domain/finding/parse-search-query';
import type { ListingContent } from '../../../../domain/listing/content';
import type { Instant } from '../../../../domain/shared/time';
import { aBookingScene } from '../../../builders/booking-scene';
import { aUser } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';

/** A class for babies from 15:00 to 16:00 of 27 November in Auckland. */
const inAuckland: Partial<ListingContent> = {
  where: { location: { lat: -36.85, lon: 174.76 }, address: 'Queen Street' },
  when: {
    dateTime: { from: '2026-11-27T02:00:00Z' as Instant, to: '2026-11-27T03:00:00Z' as Instant },
    occurrences: [],
  },
  target: { age: { from: 0, to: 1 }, type: ['CHILD'] },
};

const aScene = async (now: string) => {
  const scene = await aBookingScene({ content: inAuckland });
  scene.ports.clock.time = Date.parse(now);
  const parentId = aUser();
  const add = (birthDate: string) => makeAddChild(scene.ports)({ parentId, child: { name: 'Aroha', birthDate } });
  return { ...scene, parentId, add };
};

describe('a child born in Auckland on a morning that UTC has not reached', () => {
  const now = '2026-11-26T20:00:00Z';

  it('is added, asked for, quoted and booked on that day', async () => {
    const { ports, parentId, add, asking, book } = await aScene(now);
    const { id, birthDate } = valueOf(await add('2026-11-27'));
    expect(parseSearchQuery({ filter: { party: { children: [{ birthDate }] } } }, ports.clock.time).ok).toBe(true);
    const request = asking({ parentId, children: [id] });
    const quote = valueOf(await makeQuoteBooking(ports)(request));
    expect(quote.children).toEqual([{ childId: id, ageInMonths: 0 }]);
    expect(valueOf(await book(request))).toMatchObject({ status: 'BOOKED', children: [{ id, born: '2026-11-27' }] });
  });

  it('is not added as born on the day after, which has begun nowhere', async () => {
    const { add } = await aScene(now);
    expect(await add('2026-11-28')).toEqual(refusedField('birthDate'));
  });
});
