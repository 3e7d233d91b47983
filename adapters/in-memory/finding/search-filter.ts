import type { SearchQuery } from '../../../domain/finding/search-query';
import { categories, type ListingContent, listingTypes, targetTypes } from '../../../domain/listing/content';
import { behindAllPrices, sortedPrice, soughtPrices } from '../../../domain/listing/price-kind';
import { type Coordinates, distanceBetween } from '../../../domain/shared/geo';

const groups = {
  type: listingTypes,
  target: targetTypes,
  booking: [true, false],
  adult: [true, false],
  category: categories,
} as const;

/** Where the bits of each group begin: 27 bits in all, and 31 is the most that stays a small integer. */
const offsets = { type: 0, target: 3, booking: 6, adult: 8, category: 10 } as const;

/** The bits of some values of a group; of none in particular, of all of them. */
const bitsOf = (group: keyof typeof groups, values: readonly unknown[]): number =>
  groups[group].reduce((bits: number, value: unknown, index: number) => {
    const isMeant = values.length === 0 || values.includes(value);
    return isMeant ? bits | (1 << (offsets[group] + index)) : bits;
  }, 0);

const asked = (flag: boolean | undefined): readonly boolean[] => (flag === undefined ? [] : [flag]);

const traitsOf = (content: ListingContent): number =>
  bitsOf('type', [content.type]) |
  bitsOf('target', content.target.type) |
  bitsOf('booking', [content.bookingMandatory]) |
  bitsOf('adult', [content.adultMandatory]) |
  bitsOf('category', [content.category]);

/** Prices that no search query meets. */
const neverMet = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };

/** A bit of no group: no search query allows it. */
const removed = 1 << 28;

/**
 * What search queries ask of listings besides words and time: a column for each property, a row for each slot. Ten thousand numbers
 * in a row are read faster than ten thousand objects.
 */
export const makeColumns = () => {
  const traits: number[] = [];
  const ageFrom: number[] = [];
  const ageTo: number[] = [];
  const priceFrom: number[] = [];
  const priceTo: number[] = [];
  const sortedBy: (number | undefined)[] = [];
  const locations: Coordinates[] = [];

  return {
    set: (slot: number, content: ListingContent): void => {
      const { target, where } = content;
      const prices = soughtPrices(content) ?? neverMet;
      traits[slot] = traitsOf(content);
      ageFrom[slot] = target.age.from;
      ageTo[slot] = target.age.to;
      priceFrom[slot] = prices.from;
      priceTo[slot] = prices.to;
      sortedBy[slot] = sortedPrice(content);
      locations[slot] = where.location;
    },
    remove: (slot: number): void => {
      traits[slot] = removed;
    },
    /** Whole units. */
    priceAt: (slot: number, direction: 'ASC' | 'DESC'): number => sortedBy[slot] ?? behindAllPrices[direction],
    /** Metres. */
    distanceAt: (slot: number, origin: Coordinates): number => distanceBetween(origin, locations[slot] ?? origin),
    /** `matchesContent` of the domain for what stands in a slot, worked out once for all of them. */
    filterOf: ({ ages, price, within, ...searchQuery }: SearchQuery): ((slot: number) => boolean) => {
      // A listing is for several kinds of people: those that nobody asked for do not refuse it.
      const refused = ~(
        bitsOf('type', searchQuery.types) |
        bitsOf('target', []) |
        bitsOf('booking', asked(searchQuery.bookingMandatory)) |
        bitsOf('adult', asked(searchQuery.adultMandatory)) |
        bitsOf('category', searchQuery.categories)
      );
      const welcome = bitsOf('target', searchQuery.targetTypes);
      // Every child overlaps the listing's ages exactly when the one that ends first and the one that starts last do.
      const firstEnd = Math.min(...ages.map(({ to }) => to));
      const lastStart = Math.max(...ages.map(({ from }) => from));
      const at = (column: readonly number[], slot: number): number => column[slot] ?? 0;
      return (slot) =>
        (at(traits, slot) & refused) === 0 &&
        (at(traits, slot) & welcome) !== 0 &&
        (ages.length === 0 || (at(ageFrom, slot) <= firstEnd && at(ageTo, slot) >= lastStart)) &&
        (!price || (at(priceFrom, slot) <= price.to && at(priceTo, slot) >= price.from)) &&
        (!within || distanceBetween(within.center, locations[slot] ?? within.center) <= within.radiusMetres);
    },
  };
};
