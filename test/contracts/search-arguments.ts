import fc from 'fast-check';
import type { ListingContent, PublicListing } from '../../domain/listing/content';
import { categories, listingTypes, targetTypes } from '../../domain/listing/content';
import { sessionsOf } from '../../domain/schedule/sessions';
import { toEpoch, type Zone } from '../../domain/schedule/zone';
import { distanceBetween } from '../../domain/shared/geo';
import { decimalsOf } from '../../domain/shared/money';
import { dayMs, hour } from '../../domain/shared/time';
import { sampleListings } from '../../infra/local-host/samples/listings';
import { organisers } from '../../infra/local-host/samples/people';

/** The first twenty samples are in other states. */
const samples = sampleListings(Date.now()).slice(20);
const nameOf = new Map(organisers.map(({ sub, name }) => [sub, name]));
const today = Math.floor(Date.now() / dayMs) * dayMs;

interface Range {
  readonly from: number;
  readonly to: number;
}

interface SearchArguments {
  readonly search?: string | undefined;
  readonly filter?: {
    readonly location?:
      | { readonly coordinates: { readonly lat: number; readonly lon: number }; readonly radius: number }
      | undefined;
    readonly target?:
      | { readonly age?: readonly Range[] | undefined; readonly type?: readonly string[] | undefined }
      | undefined;
    readonly price?: Range | undefined;
    readonly type?: readonly string[] | undefined;
    readonly category?: readonly string[] | undefined;
    readonly when?:
      | {
          readonly date?: { readonly from: string; readonly to: string } | undefined;
          readonly time?: { readonly from: string; readonly to: string } | undefined;
        }
      | undefined;
    readonly bookingMandatory?: boolean | undefined;
    readonly adultMandatory?: boolean | undefined;
  };
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').toLowerCase();
const foldedWords = new Map<string, readonly string[]>();
/** The same texts are asked about again and again. */
const words = (text: string): readonly string[] => {
  const known = foldedWords.get(text);
  if (known) return known;
  const found = folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  foldedWords.set(text, found);
  return found;
};
const overlap = (a: Range, b: Range): boolean => a.from <= b.to && b.from <= a.to;
const among = (asked: readonly string[] | undefined, value: string): boolean =>
  !asked || asked.length === 0 || asked.includes(value);
const amongAny = (asked: readonly string[] | undefined, values: readonly string[]): boolean =>
  !asked || asked.length === 0 || values.some((value) => asked.includes(value));
/** A price that nobody knows is in no range, and a donation is not free. */
const costs = ({ priceKind }: ListingContent, price: Range, asked: Range): boolean =>
  priceKind !== 'UNKNOWN' && (priceKind !== 'DONATION' || asked.to > 0) && overlap(asked, price);
const clock = (time: string): number => Number(time.slice(0, 2)) * hour + Number(time.slice(3, 5)) * 60_000;

/** The asked stretches, one for each day: the plainest reading of the contract. Hours are written in UTC, days without hours are the venue's. */
const stretches = (
  { date, time }: NonNullable<NonNullable<SearchArguments['filter']>['when']>,
  zone: Zone,
): Range[] => {
  const first = date ? Date.parse(date.from) : today - dayMs;
  const last = date ? Date.parse(date.to) : today + 760 * dayMs;
  const from = time ? clock(time.from) : 0;
  const until = time ? clock(time.to) : dayMs;
  const to = until > from ? until : until + dayMs;
  const days = Array.from({ length: (last - first) / dayMs + 1 }, (_, index) => first + index * dayMs);
  const momentOf = (wall: number): number => (time ? wall : toEpoch(zone, wall));
  return days.map((day) => ({ from: momentOf(day + from), to: momentOf(day + to) }));
};

type Filter = NonNullable<SearchArguments['filter']>;

/** Whether some session that has not ended is asked for: when it is, where it is, and for what it costs. */
const takesPlace = (listing: PublicListing, { when, location, price }: Filter): boolean => {
  const now = Date.now();
  const { content } = listing;
  const scale = 10 ** decimalsOf(content.price.currency);
  return [...sessionsOf(listing, now, today + 800 * dayMs)].some(({ start, end, zone, status, details }) => {
    const amounts = details?.price ?? content.price;
    const cost = { from: amounts.from / scale, to: amounts.to / scale };
    const where = (details?.where ?? content.where).location;
    return (
      end > now &&
      status !== 'CANCELLED' &&
      (!price || costs(content, cost, price)) &&
      (!location || distanceBetween(location.coordinates, where) <= location.radius) &&
      ((!when?.date && !when?.time) || stretches(when, zone).some(({ from, to }) => start < to && end > from))
    );
  });
};

/** The ids that a search query finds: a plain filter over the samples, written from the contract and not from the code. */
export const expected = ({ search = '', filter = {} }: SearchArguments): string[] =>
  samples
    .filter((listing) => {
      const { content, organiserId } = listing;
      const texts = [content.name, content.description, content.where.address, nameOf.get(organiserId) ?? ''].flatMap(
        words,
      );
      const { target } = filter;
      return (
        // Signs are no words: they ask for what nothing has.
        (words(search).length > 0 || search.trim() === '') &&
        words(search).every((word) => texts.some((text) => text.startsWith(word))) &&
        among(filter.type, content.type) &&
        among(filter.category, content.category) &&
        amongAny(target?.type, content.target.type) &&
        (target?.age ?? []).every((age) => overlap(age, content.target.age)) &&
        (filter.bookingMandatory === undefined || filter.bookingMandatory === content.bookingMandatory) &&
        (filter.adultMandatory === undefined || filter.adultMandatory === content.adultMandatory) &&
        takesPlace(listing, filter)
      );
    })
    .map(({ id }) => id)
    .sort();

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const range = (max: number): fc.Arbitrary<Range> =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const day = fc.integer({ min: -3, max: 60 }).map((days) => new Date(today + days * dayMs).toISOString().slice(0, 10));
const dates = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const time = fc
  .integer({ min: 0, max: 47 })
  .map((halves) => `${String(Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 ? '30' : '00'}:00Z`);
const times = fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to);
const somewhere = fc.constantFrom(...samples).map(({ content }) => content.where.location);

export const searchArguments: fc.Arbitrary<SearchArguments> = fc.record({
  search: maybe(
    fc.constantFrom(
      'lodz',
      'ŁÓDŹ pupp',
      'museum',
      'Żwawe',
      'for',
      'in new',
      'labedziem',
      'café',
      'otter swim',
      'rua seculo',
      '!!',
      'nowhere',
      'd',
    ),
  ),
  filter: fc.record({
    location: maybe(fc.record({ coordinates: somewhere, radius: fc.constantFrom(1, 2000, 8000, 400_000) })),
    target: maybe(
      fc.record({ age: maybe(fc.array(range(14), { maxLength: 2 })), type: maybe(fc.subarray([...targetTypes])) }),
    ),
    price: maybe(range(60)),
    type: maybe(fc.subarray([...listingTypes])),
    category: maybe(fc.subarray([...categories])),
    when: maybe(fc.record({ date: maybe(dates), time: maybe(times) })),
    bookingMandatory: maybe(fc.boolean()),
    adultMandatory: maybe(fc.boolean()),
  }),
});
