import {
  type Category,
  categories,
  type ListingContent,
  type ListingType,
  type TargetType,
  type When,
} from '../../../domain/listing/content';
import type { Published } from '../../../domain/listing/listing';
import { zoneNameAt } from '../../../domain/schedule/place-zone';
import { listingId } from '../../../domain/shared/ids';
import { decimalsOf } from '../../../domain/shared/money';
import { type DayOfWeek, dayMs, dayOf, daysOfWeek, hour, instantAt, type TimeOfDay } from '../../../domain/shared/time';
import { type City, cities } from './cities';
import { withDetails } from './details';
import { descriptions, forAdults, guides, type Idea, ideas } from './ideas';
import { organiserNamed } from './people';
import { makeRandom, type Random } from './random';
import { specialListings } from './special-listings';

const count = 340;
const seed = 20_261;

/** Returns how many hours clocks in the city are ahead of UTC, near enough: a zone of its own comes with the time zones of listings. */
const hoursAhead = ({ location }: City): number => Math.round(location.lon / 15);

/** Returns `hours` of the city's clock in UTC. */
const timeOfDay = (hours: number, city: City): TimeOfDay =>
  `${String((hours - hoursAhead(city) + 48) % 24).padStart(2, '0')}:00:00Z` as TimeOfDay;

interface Hours {
  readonly start: number;
  readonly length: number;
  readonly days: readonly DayOfWeek[];
}

const courseHours = (random: Random): Hours => ({
  start: random.between(9, 18),
  length: random.between(1, 2),
  days: [...new Set(Array.from({ length: random.between(1, 3) }, () => random.oneOf(daysOfWeek)))],
});

const openingHours = (random: Random): Hours => ({
  start: random.between(8, 11),
  length: random.between(6, 10),
  days: daysOfWeek.slice(random.between(0, 2)),
});

const weekly = ({ start, length, days }: Hours, city: City) =>
  days.map((dayOfWeek) => ({
    dayOfWeek,
    hours: { from: timeOfDay(start, city), to: timeOfDay(start + length, city) },
  }));

const once = (kind: Idea['kind'], city: City, random: Random, today: number): When => {
  const start = kind === 'FESTIVAL' ? random.between(9, 11) : random.between(9, 18);
  const from = today + random.between(0, 45) * dayMs + (start - hoursAhead(city)) * hour;
  const length = kind === 'FESTIVAL' ? random.between(1, 2) * 24 + random.between(6, 9) : random.between(1, 4);
  return { dateTime: { from: instantAt(from), to: instantAt(from + length * hour) }, occurrences: [] };
};

/** Returns when a sample takes place, relative to `today`, which is midnight UTC: so that there is always something on. */
const whenOf = (type: ListingType, kind: Idea['kind'], city: City, random: Random, today: number): When => {
  if (type === 'EVENT') return once(kind, city, random, today);
  const from = instantAt(today - random.between(0, 60) * dayMs);
  if (type === 'RECURRING_EVENT') {
    const to = instantAt(today + random.between(30, 200) * dayMs);
    return { dateTime: { from, to }, occurrences: weekly(courseHours(random), city) };
  }
  const isAlwaysOpen = random.between(0, 3) === 0;
  const occurrences = isAlwaysOpen ? [] : weekly(openingHours(random), city);
  return { dateTime: { from, to: instantAt(today + 700 * dayMs) }, occurrences };
};

const typeOf = (kind: Idea['kind'], random: Random): ListingType => {
  if (kind !== 'MEETING') return kind === 'PLACE' ? 'PLACE' : 'EVENT';
  return random.oneOf(['EVENT', 'RECURRING_EVENT']);
};

const audiences: readonly (readonly TargetType[])[] = [
  ['CHILD'],
  ['CHILD'],
  ['CHILD', 'FAMILY'],
  ['FAMILY'],
  ['FAMILY'],
  ['FAMILY', 'CHILD'],
  ['ADULT'],
];

/** Returns whom a sample is for: nobody under age is sent to what is for grown-ups, and few things are: families look here. */
const targetOf = ({ title }: Idea, random: Random): ListingContent['target'] => {
  const type = random.oneOf(audiences);
  if (type.includes('ADULT'))
    return forAdults.has(title) ? { type, age: { from: 18, to: 99 } } : { type: ['FAMILY'], age: { from: 0, to: 99 } };
  const youngest = random.between(0, 12);
  return { type, age: { from: youngest, to: type.includes('FAMILY') ? 99 : youngest + random.between(2, 8) } };
};

const nameOf = ({ title, kind }: Idea, city: City, random: Random): string =>
  kind === 'MEETING' ? `${title} with ${random.oneOf(guides)} in ${city.name}` : `${title} in ${city.name}`;

const pricesOf = ({ currency, usualPrice }: City, random: Random): Pick<ListingContent, 'price' | 'priceKind'> => {
  const scale = 10 ** decimalsOf(currency);
  const from = random.between(0, 3) === 0 ? 0 : Math.round((usualPrice * random.between(5, 20)) / 10) * scale;
  if (from === 0) {
    const priceKind = random.oneOf(['FREE', 'FREE', 'FREE', 'DONATION', 'UNKNOWN'] as const);
    return { price: { from, to: 0, currency }, priceKind };
  }
  const to = from + random.between(0, 2) * usualPrice * scale;
  return { price: { from, to, currency }, priceKind: from === to ? 'FIXED' : 'FROM' };
};

const nearby = ({ location }: City, random: Random) => ({
  lat: Number((location.lat + random.between(-60, 60) / 1000).toFixed(5)),
  lon: Number((location.lon + random.between(-60, 60) / 1000).toFixed(5)),
});

const contentOf = (category: Category, idea: Idea, city: City, random: Random, today: number): ListingContent => {
  const type = typeOf(idea.kind, random);
  const location = nearby(city, random);
  return {
    type,
    category,
    name: nameOf(idea, city, random),
    description: random.oneOf(descriptions),
    where: {
      location,
      address: `${random.oneOf(city.streets)} ${random.between(1, 180)}, ${city.name}`,
    },
    when: { ...whenOf(type, idea.kind, city, random, today), timeZone: zoneNameAt(location) },
    contact: { email: `${idea.by}@example.com`, www: `https://example.com/${idea.by}` },
    target: targetOf(idea, random),
    bookingMandatory: random.between(0, 2) === 0,
    adultMandatory: random.between(0, 1) === 0,
    ...pricesOf(city, random),
  };
};

/** Returns the same listings on the same UTC day, ids and all. `now` is milliseconds since the epoch. */
export const sampleListings = (now: number): readonly Published[] => {
  const random = makeRandom(seed);
  const today = dayOf(now) * dayMs;
  const places = cities();
  const drawn = Array.from({ length: count }, (_, index): Published => {
    const made = instantAt(today - random.between(1, 90) * dayMs + index * 1000);
    const category = categories[index % categories.length] ?? 'OTHER';
    const idea = random.oneOf(ideas[category]);
    const id = listingId(random.id());
    const city = random.oneOf(places);
    return {
      id,
      organiserId: organiserNamed(idea.by),
      status: 'PUBLISHED',
      revision: 1,
      publication: 1,
      createdAt: made,
      updatedAt: made,
      content: withDetails(contentOf(category, idea, city, random, today), city, makeRandom(seed + index)),
    };
  });
  return [...drawn, ...specialListings(now)];
};
