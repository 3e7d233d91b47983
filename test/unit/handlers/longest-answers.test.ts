import { accessibilityKinds, pricedPeople, targetTypes } from '../../../domain/listing/content';
import { parseContent } from '../../../domain/listing/parse-content';
import { reject } from '../../../domain/listing/transitions';
import { dayMs, instantAt } from '../../../domain/shared/time';
import { inMemoryAdapters } from '../../../handlers/composition/in-memory-adapters';
import { handler as findThingsToDo } from '../../../handlers/guest/finding/find-things-to-do.handler';
import { handler as thingsToDo } from '../../../handlers/organiser/listing/things-to-do.handler';
import { routes } from '../../../handlers/routes';
import { handler as favouriteListings } from '../../../handlers/user/family/favorite-listings.handler';
import { anAuditor, anOrganiser, aPending, aPublished, aUser } from '../../builders/listings';
import { aThingToDoInput } from '../../builders/thing-to-do-input';

/** Bytes that Lambda may answer: AWS Lambda quotas. */
const maxAnswer = 6 * 1024 * 1024;
/** Three bytes of UTF-8 in one UTF-16 unit: no letter is longer. Its script sets spaces, so that no time goes into finding words. */
const letters = (count: number): string => '\u0905'.repeat(count);
const letterCode = (index: number): string => String(10 + index).repeat(4);
const organiser = anOrganiser();
const parent = aUser();
const now = Date.now();

const hours = (index: number) => {
  const time = (nanoseconds: number) =>
    `10:00:${String(index % 60).padStart(2, '0')}.${100_000_000 + nanoseconds}+01:00:00`;
  return { from: time(1), to: time(2_000_000 * (index + 1)) };
};

/** Every text as long as it may be. */
const input = aThingToDoInput({
  type: 'PLACE',
  name: letters(200),
  description: `${'"\n'.repeat(1500)}${letters(7000)}`,
  where: { location: { lat: -51.759_212_345_678, lon: -119.456_123_456_789 }, address: letters(500) },
  when: {
    dateTime: { from: instantAt(now), to: instantAt(now + 9 * dayMs) },
    occurrences: Array.from({ length: 200 }, (_, index) => ({ dayOfWeek: 'MON', hours: hours(index) })),
  },
  target: { age: { from: 0, to: 120 }, ageInMonths: { from: 0, to: 1451 }, type: targetTypes },
  capacity: 10_000,
  setting: 'OUTDOOR',
  attendance: 'IN_PERSON',
  languages: Array.from({ length: 20 }, (_, index) => `pl-Latn-PL-x-${letterCode(index)}`),
  accessibility: accessibilityKinds.map((kind) => ({ kind, supported: false })),
  tags: Array.from({ length: 20 }, (_, index) => `${letters(38)}${letterCode(index).slice(0, 2)}`),
  prices: pricedPeople.map((kind) => ({ for: kind, amount: 999_999_999.99 })),
  booking: {
    capacity: 10_000,
    cancellation: Array.from({ length: 20 }, (_, index) => ({ hoursBefore: 8760 - index, percent: 99.99 })),
  },
  contact: { email: 'puppets@example.com', phone: '+48 42 123 45 67', www: `https://example.com/${'a'.repeat(1900)}` },
});

const longest = () => {
  const store = { bucket: 'images', region: 'local' };
  const content = parseContent(input, organiser, store);
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return content.value.content;
};

const event = (fieldName: string, args: object, sub?: string) => ({
  arguments: args,
  identity: sub ? { sub } : null,
  info: { fieldName, parentTypeName: 'Query' },
});

interface Connection {
  readonly edges: readonly { readonly node: { readonly id: string }; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
  readonly totalCount: number;
}

const sizeOf = (answer: unknown): number => Buffer.byteLength(JSON.stringify(answer));

/** Returns all pages of a list, each of which must fit; from the end when `backward`. */
const walk = async (ask: (args: object) => Promise<unknown>, backward: boolean): Promise<string[][]> => {
  const pages: string[][] = [];
  for (let cursor: string | undefined; ; ) {
    const answer = await ask(backward ? { last: 500, before: cursor } : { first: 500, after: cursor });
    expect(sizeOf(answer)).toBeLessThanOrEqual(maxAnswer);
    const { edges, pageInfo, totalCount } = (answer as { data: Connection }).data;
    expect(totalCount).toBe(count);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor]);
    pages.push(edges.map(({ node }) => node.id));
    const goesOn = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(pages.length > 1);
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
    if (!goesOn) return pages;
  }
};

const count = 150;

describe('answers of the longest legal listings', () => {
  const content = longest();
  const published = Array.from({ length: count }, () => aPublished({ organiser, content }));

  beforeAll(async () => {
    for (const listing of published) await inMemoryAdapters.listings.commit({ answer: listing, listings: [listing] });
    const organiserName = letters(200);
    await inMemoryAdapters.searchIndex.apply(
      published.map((listing) => ({ id: listing.id, version: 1, listing, organiserName })),
    );
  });

  it('would not fit all at once', () => {
    expect(count * sizeOf(published[0])).toBeGreaterThan(maxAnswer);
  });

  it.each([
    ['findThingsToDo', findThingsToDo, undefined],
    ['thingsToDo', thingsToDo, organiser],
  ])('come in pages of %s that end early, say so, and leave nothing out', async (field, handler, sub) => {
    const ask = (args: object) => handler(event(field, args, sub));
    const forward = await walk(ask, false);
    const backward = await walk(ask, true);
    const ids = forward.flat();
    expect(new Set(ids)).toEqual(new Set(published.map(({ id }) => id)));
    expect(ids).toHaveLength(count);
    expect(backward.reverse().flat()).toEqual(ids);
    for (const pages of [forward, backward]) expect(pages.length).toBeLessThan(8);
  });

  it('fit one answer of a function that is handed as many parents as AppSync hands it', async () => {
    const maxParents = routes.user.MyFavorite?.thingToDo?.batch?.maxParents ?? 0;
    const parents = published.slice(0, maxParents);
    const events = parents.map(({ id }) => ({
      identity: { sub: parent },
      source: { id },
      info: { fieldName: 'thingToDo', parentTypeName: 'MyFavorite' },
    }));
    const answer = await favouriteListings(events);
    expect(answer).toHaveLength(20);
    expect(sizeOf(answer)).toBeLessThanOrEqual(maxAnswer);
  });

  it('are none above 200 KiB, rejected with the longest reasons too', () => {
    const reasons = Array.from({ length: 20 }, () => letters(1000));
    const moderation = { decisionId: 'decision', auditorId: anAuditor(), now: instantAt(now) };
    const rejected = reject(aPending({ organiser, content }), reasons, moderation).answer;
    expect(sizeOf(rejected)).toBeLessThan(200 * 1024);
  });
});
