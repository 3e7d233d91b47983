import fc from 'fast-check';
import { firstMatchingSession, matches } from '../../../../domain/finding/matches';
import { parseSearchQuery } from '../../../../domain/finding/parse-search-query';
import { listingWords, positionOf, relevanceOf } from '../../../../domain/finding/ranking';
import type { AskedTime, SearchQuery } from '../../../../domain/finding/search-query';
import { matchesTime } from '../../../../domain/finding/session-time';
import { sessionsOf } from '../../../../domain/schedule/sessions';
import { toEpoch, type Zone, zoneNamed } from '../../../../domain/schedule/zone';
import { dayMs, hour, type Instant, minute } from '../../../../domain/shared/time';
import { askedWordsOf } from '../../../../domain/shared/words';
import { aContent, anId, anOrganiser, noon } from '../../../builders/listings';
import { runs } from '../../../builders/runs';
import { entryOf, randomEntries } from '../../../contracts/search-index-random';

const searchQuery = (args: object): SearchQuery => {
  const parsed = parseSearchQuery(args, noon);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.faults));
  return parsed.value;
};

const faultsOf = (args: object): readonly string[] => {
  const parsed = parseSearchQuery(args, noon);
  return parsed.ok ? [] : parsed.error.faults.map(({ path }) => path).sort();
};

const today = noon / dayMs - 0.5;

const session = fc
  .record({ start: fc.integer({ min: -3 * 1440, max: 6 * 1440 }), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ start, length }) => ({ start: noon + start * minute, end: noon + (start + length) * minute }));
const days = fc
  .tuple(fc.integer({ min: -3, max: 5 }), fc.nat(4))
  .map(([from, more]) => ({ from: today + from, to: today + from + more }));
const hours = fc
  .tuple(fc.nat(1439), fc.integer({ min: 1, max: 1439 }))
  .map(([from, length]) => ({ from: from * minute, to: ((from + length) % 1440) * minute }));
const weekdays = fc.subarray(['MON', 'WED', 'SAT', 'SUN'] as const, { minLength: 1 });
const offset = fc.integer({ min: -12, max: 14 }).map((hours) => hours * hour);
const asked: fc.Arbitrary<AskedTime> = fc.oneof(
  fc.record({ days, hours, weekdays, offset }, { requiredKeys: ['days'] }),
  fc.record({ days, hours, weekdays, offset }, { requiredKeys: ['hours'] }),
);

const zoneOf = (name: string): Zone => {
  const zone = zoneNamed(name);
  if (!zone) throw new Error(`no zone ${name}`);
  return zone;
};
const zones = fc.constantFrom(...['UTC', 'Europe/Warsaw', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(zoneOf));

/** The contract word for word: the stretches, one for each asked day. Sessions here lie within twenty days. */
const intervals = (
  { days: some, hours: wanted, weekdays, offset }: AskedTime,
  zone: Zone,
): { from: number; to: number }[] => {
  const from = wanted?.from ?? 0;
  const until = wanted?.to ?? dayMs;
  const to = until > from ? until : until + dayMs;
  const first = some?.from ?? today - 20;
  const count = (some?.to ?? today + 20) - first + 1;
  const momentOf = (wall: number) => (offset === undefined ? toEpoch(zone, wall) : wall - offset);
  const weekday = (midnight: number) => new Date(midnight).toUTCString().slice(0, 3).toUpperCase();
  return Array.from({ length: count }, (_, index) => (first + index) * dayMs)
    .filter((midnight) => !weekdays || weekdays.some((day) => day === weekday(midnight)))
    .map((midnight) => ({ from: momentOf(midnight + from), to: momentOf(midnight + to) }));
};

describe('the asked time', () => {
  it('is answered by a session that overlaps one of its intervals', () => {
    fc.assert(
      fc.property(session, asked, zones, ({ start, end }, when, zone) => {
        const overlaps = intervals(when, zone).some(({ from, to }) => start < to && end > from);
        expect(matchesTime({ start, end, zone }, when)).toBe(overlaps);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is answered first by the first of a listing’s sessions that does and has not ended', () => {
    const entries = randomEntries(60, 51);
    fc.assert(
      fc.property(fc.constantFrom(...entries), asked, fc.integer({ min: -2880, max: 2880 }), (entry, when, minutes) => {
        const now = noon + minutes * minute;
        const until = (today + 20) * dayMs;
        const expected = [...sessionsOf(entry.listing, now, until)].find(
          ({ start, end, zone }) => end > now && intervals(when, zone).some(({ from, to }) => start < to && end > from),
        );
        const found = firstMatchingSession(entry, { ...searchQuery({}), when }, now);
        expect(found && found.start < until - dayMs ? found : undefined).toEqual(
          expected && expected.start < until - dayMs ? expected : undefined,
        );
      }),
      { numRuns: runs(1000) },
    );
  });

  it('may lie years ahead of a listing that goes on for ten', () => {
    const content = aContent({
      type: 'PLACE',
      when: {
        dateTime: { from: '2026-01-01T00:00:00Z' as Instant, to: '2035-12-31T00:00:00Z' as Instant },
        occurrences: [],
      },
    });
    const far = { days: { from: today + 3000, to: today + 3000 } };
    const found = firstMatchingSession(entryOf(content), { ...searchQuery({}), when: far }, noon);
    expect(found?.start).toBe(toEpoch(zoneOf('Europe/Warsaw'), (today + 3000) * dayMs));
    expect(found?.end).toBe(toEpoch(zoneOf('Europe/Warsaw'), (today + 3001) * dayMs));
  });
});

describe('a search query', () => {
  it('asks for nothing when its parts are empty, null or absent', () => {
    const nothing = searchQuery({});
    expect(searchQuery({ search: '', filter: null, sort: null, location: null })).toEqual(nothing);
    expect(
      searchQuery({ search: ' \u200b ', filter: { type: [], category: null, when: {}, target: { age: [] } } }),
    ).toEqual(nothing);
    expect(matches(entryOf(aContent()), nothing, noon)).toBe(true);
  });

  it('is ordered soonest first, by relevance with words, or as it says', () => {
    const location = { lat: 1, lon: 2 };
    expect(searchQuery({}).order).toEqual({ by: 'SOONEST', direction: 'ASC' });
    expect(searchQuery({ sort: { sortBy: 'RELEVANCE', direction: 'DESC' } }).order).toEqual({
      by: 'SOONEST',
      direction: 'ASC',
    });
    expect(searchQuery({ search: 'a' }).order).toEqual({ by: 'RELEVANCE', direction: 'DESC' });
    expect(searchQuery({ search: 'a', sort: { sortBy: 'RELEVANCE', direction: 'ASC' } }).order).toEqual({
      by: 'RELEVANCE',
      direction: 'ASC',
    });
    expect(searchQuery({ sort: { sortBy: 'PRICE' } }).order).toEqual({ by: 'PRICE', direction: 'ASC' });
    expect(searchQuery({ location, sort: { sortBy: 'GEO_DISTANCE', direction: 'DESC' } }).order).toEqual({
      by: 'GEO_DISTANCE',
      direction: 'DESC',
    });
  });

  it('has every fault of it told at once', () => {
    expect(
      faultsOf({
        search: 'x'.repeat(501),
        location: { lat: 91, lon: 0 },
        sort: { sortBy: 'NAME' },
        filter: {
          location: { coordinates: { lat: 0, lon: 181 }, radius: 0 },
          price: { from: 2, to: 1 },
          target: { age: [{ from: 3, to: 2 }] },
          when: { date: { from: '2026-11-25', to: '2026-11-24' }, time: { from: '10:00', to: '10:00:00Z' } },
        },
      }),
    ).toEqual([
      'filter.location.coordinates.lon',
      'filter.location.radius',
      'filter.price.to',
      'filter.target.age.0.to',
      'filter.when.date.to',
      'filter.when.time.to',
      'location.lat',
      'search',
      'sort.sortBy',
    ]);
  });

  it.each(['\ufdfa', '\ufdfb', '㌀', '㍿'])('is not cut into words when %s is written out too often', (sign) => {
    const parsed = parseSearchQuery({ search: sign.repeat(500) }, noon);
    const message = 'is longer than 1500 characters once its signs are written out';
    expect(!parsed.ok && parsed.error.faults).toEqual([{ path: 'search', message }]);
    expect(faultsOf({ search: sign.repeat(5) })).toEqual([]);
  });

  it('cannot be ordered by the distance from nowhere', () => {
    expect(faultsOf({ sort: { sortBy: 'GEO_DISTANCE' } })).toEqual(['sort.sortBy']);
  });
});

describe('words', () => {
  it('count most in the name, and more as a whole', () => {
    const words = listingWords({
      listing: {
        id: anId(),
        organiserId: anOrganiser(),
        content: aContent({ name: 'Drum circle', description: 'Drums and a drumstick' }),
      },
      organiserName: 'Drum Club',
    });
    const scores = ['drum', 'dru', 'drums', 'drumst', 'violin'].map(
      (word) => relevanceOf(words, askedWordsOf(word)).score,
    );
    expect(scores).toEqual([6, 4, 2, 1, 0]);
    expect(relevanceOf(words, askedWordsOf('drum drumst'))).toEqual({ score: 7, errors: 0 });
    expect(relevanceOf(words, askedWordsOf('circel circla drumstik'))).toEqual({ score: 0.75, errors: 2 });
  });
});

describe('an answer’s key', () => {
  const near = { lat: 51.7592, lon: 19.456 };

  it('is what the order goes by', () => {
    const entry = entryOf(aContent({ price: { from: 1999, to: 4000, currency: 'JPY' } }));
    const key = (args: object) => positionOf(entry, searchQuery(args), noon)?.key;
    expect(key({ sort: { sortBy: 'PRICE' } })).toBe(1999);
    expect(key({ location: near, sort: { sortBy: 'GEO_DISTANCE' } })).toBe(0);
    expect(key({})).toBe(Date.parse('2026-11-28T10:00:00Z'));
    expect(key({ filter: { when: { date: { from: '2026-11-29', to: '2026-11-29' } } } })).toBeUndefined();
    expect(positionOf(entry, searchQuery({}), noon + 5 * 24 * hour)).toBeUndefined();
  });
});
