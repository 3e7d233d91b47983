import { makeFacets } from '../../../../application/finding/facets.use-case';
import { makeIndexListings } from '../../../../application/finding/index-listings.use-case';
import { makeMatchingSessions } from '../../../../application/finding/matching-sessions.use-case';
import { anything } from '../../../../domain/finding/search-query';
import { eventsOfListing } from '../../../../domain/listing/events';
import { dayMs, dayOf, instantAt, type TimeOfDay } from '../../../../domain/shared/time';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aContent, aPublished, noon } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';

const daily = aContent({
  type: 'RECURRING_EVENT',
  category: 'DANCE',
  when: {
    dateTime: { from: instantAt(noon), to: instantAt(noon + 30 * dayMs) },
    occurrences: (['MON', 'WED', 'FRI'] as const).map((dayOfWeek) => ({
      dayOfWeek,
      hours: { from: '10:00' as TimeOfDay, to: '11:00' as TimeOfDay },
    })),
  },
});

describe('the facets of what was found', () => {
  it('count without their own filter', async () => {
    const ports = inMemoryPorts();
    const listings = [aPublished({ content: daily }), aPublished({ content: { ...daily, category: 'MUSIC' } })];
    await store(ports, ...listings);
    await makeIndexListings(ports)(listings.flatMap((listing) => eventsOfListing(undefined, listing)));
    const facets = valueOf(await makeFacets(ports)({ ...anything, categories: ['DANCE'] }));
    expect(facets.category).toEqual([
      { value: 'DANCE', count: 1 },
      { value: 'MUSIC', count: 1 },
    ]);
    expect(facets.type).toEqual([{ value: 'RECURRING_EVENT', count: 1 }]);
  });
});

describe('the sessions that answer', () => {
  const listing = aPublished({ content: daily });
  const fridays = { when: { weekdays: ['FRI' as const] } };

  it('are the first three unless told, with all of them counted', async () => {
    const ask = makeMatchingSessions(inMemoryPorts());
    const three = valueOf(await ask({ listing, asked: fridays, first: null }));
    expect(three.edges.map(({ node }) => dayOf(node.session.start) - dayOf(noon))).toEqual([3, 10, 17]);
    expect([three.totalCount, three.pageInfo.hasNextPage]).toEqual([4, true]);
    const all = valueOf(await ask({ listing, asked: fridays, first: 20 }));
    expect([all.edges.length, all.pageInfo.hasNextPage]).toEqual([4, false]);
  });

  it('are refused in pages of none or of 21', async () => {
    const ask = makeMatchingSessions(inMemoryPorts());
    for (const first of [0, 21, 1.5]) expect(await ask({ listing, asked: {}, first })).toEqual(refusedField('first'));
  });
});
