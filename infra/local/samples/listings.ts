import {
  type Category,
  categories,
  type ListingContent,
  type ListingType,
  listingTypes,
  type When,
} from '../../../domain/listing/content';
import type { Published } from '../../../domain/listing/listing';
import { listingId, organiserId } from '../../../domain/shared/ids';
import { decimalsOf } from '../../../domain/shared/money';
import {
  type DayOfWeek,
  dayLength,
  dayOf,
  daysOfWeek,
  hour,
  instantAt,
  type TimeOfDay,
} from '../../../domain/shared/time';
import { type City, cities } from './cities';
import { descriptions, ideas, moods } from './ideas';
import { organisers } from './people';
import { makeRandom, type Random } from './random';

const count = 340;
const seed = 20_261;

const timeOfDay = (hours: number): TimeOfDay => `${String(hours % 24).padStart(2, '0')}:00:00Z` as TimeOfDay;

const occurrence = (dayOfWeek: DayOfWeek, start: number, length: number) => ({
  dayOfWeek,
  hours: { from: timeOfDay(start), to: timeOfDay(start + length) },
});

const weekly = (random: Random, from: number, days: number): When => {
  const start = random.between(6, 20);
  const weekdays = new Set(Array.from({ length: random.between(1, 4) }, () => random.oneOf(daysOfWeek)));
  const occurrences = [...weekdays].map((day) => occurrence(day, start, random.between(1, 5)));
  return { dateTime: { from: instantAt(from), to: instantAt(from + days * dayLength) }, occurrences };
};

/** `today`: midnight UTC. Dates are relative to it, so that there is always something on. */
const whenOf = (type: ListingType, random: Random, today: number): When => {
  if (type === 'EVENT') {
    const from = today + random.between(0, 45) * dayLength + random.between(7, 20) * hour;
    const length = random.between(0, 9) === 0 ? random.between(26, 56) : random.between(1, 4);
    return { dateTime: { from: instantAt(from), to: instantAt(from + length * hour) }, occurrences: [] };
  }
  const from = today - random.between(0, 60) * dayLength;
  if (type === 'RECURRING_EVENT') return weekly(random, from, random.between(70, 200));
  const always = { dateTime: { from: instantAt(from), to: instantAt(today + 700 * dayLength) }, occurrences: [] };
  return random.between(0, 3) === 0 ? always : weekly(random, from, 760);
};

const priceOf = ({ currency, usualPrice }: City, random: Random) => {
  const scale = 10 ** decimalsOf(currency);
  const from = random.between(0, 3) === 0 ? 0 : Math.round((usualPrice * random.between(5, 20)) / 10) * scale;
  return { from, to: from === 0 ? 0 : from + random.between(0, 2) * usualPrice * scale, currency };
};

const nearby = ({ location }: City, random: Random) => ({
  lat: Number((location.lat + random.between(-60, 60) / 1000).toFixed(5)),
  lon: Number((location.lon + random.between(-60, 60) / 1000).toFixed(5)),
});

const contentOf = (
  type: ListingType,
  category: Category,
  city: City,
  random: Random,
  today: number,
): ListingContent => {
  const youngest = random.between(0, 12);
  return {
    type,
    category,
    name: `${random.oneOf(moods)}: ${random.oneOf(ideas[category])} in ${city.name}`,
    description: random.oneOf(descriptions),
    where: {
      location: nearby(city, random),
      address: `${random.oneOf(city.streets)} ${random.between(1, 180)}, ${city.name}`,
    },
    when: whenOf(type, random, today),
    contact: { email: 'hello@example.com', www: 'https://example.com/' },
    target: {
      age: { from: youngest, to: youngest + random.between(1, 8) },
      type: random.oneOf(['CHILD', 'FAMILY', 'FAMILY', 'ADULT']),
    },
    bookingMandatory: random.between(0, 2) === 0,
    adultMandatory: random.between(0, 1) === 0,
    price: priceOf(city, random),
  };
};

/** The same listings on the same UTC day, ids and all. `now` is milliseconds since the epoch. */
export const sampleListings = (now: number): readonly Published[] => {
  const random = makeRandom(seed);
  const today = dayOf(now) * dayLength;
  const places = cities();
  return Array.from({ length: count }, (_, index): Published => {
    const made = instantAt(today - random.between(1, 90) * dayLength + index * 1000);
    const type = listingTypes[index % listingTypes.length] ?? 'EVENT';
    const category = categories[index % categories.length] ?? 'OTHER';
    return {
      id: listingId(random.id()),
      organiserId: organiserId(random.oneOf(organisers).sub),
      status: 'PUBLISHED',
      revision: 1,
      publication: 1,
      createdAt: made,
      updatedAt: made,
      content: contentOf(type, category, random.oneOf(places), random, today),
    };
  });
};
