import { mayBeWelcome } from '../family/ages';
import type { ListingContent, PublicListing } from '../listing/content';
import { foldedTag } from '../listing/detail-rules';
import { monthsOfBand } from './bands';
import type { SearchQuery } from './search-query';

/** Returns how a listing is attended: what says nothing else takes place where its address is. */
export const attendanceOf = ({ attendance }: Pick<ListingContent, 'attendance'>) => attendance ?? 'IN_PERSON';

/** Returns a language and all that ask for it too (RFC 4647, 3.3.1): `en-GB` is asked for by `en` and by itself. */
const rangesOfLanguage = (language: string): string[] => {
  const subtags = language.split('-');
  return subtags.map((_, index) => subtags.slice(0, index + 1).join('-'));
};

/** Returns the ranges that ask for some language of a listing, each once. */
export const languageRangesOf = ({ languages = [] }: Pick<ListingContent, 'languages'>): string[] => [
  ...new Set(languages.flatMap(rangesOfLanguage)),
];

/** Returns what a listing has for certain: neither what it lacks nor what nobody knows of. */
export const supportsOf = ({ accessibility = [] }: Pick<ListingContent, 'accessibility'>) =>
  accessibility.filter(({ supported }) => supported).map(({ kind }) => kind);

/** Returns a listing's tags as they are asked for. */
export const tagsOf = ({ tags = [] }: Pick<ListingContent, 'tags'>): string[] => tags.map(foldedTag);

type Condition = (listing: PublicListing) => boolean;

/** A list that asks for nothing is no condition; of any other, one value has to be the listing's. */
const isAny = <T>(asked: readonly T[], valuesOf: (listing: PublicListing) => readonly T[]): Condition[] =>
  asked.length === 0 ? [] : [(listing) => valuesOf(listing).some((value) => asked.includes(value))];

const isEach = <T>(asked: readonly T[], holds: (value: T, listing: PublicListing) => boolean): Condition[] =>
  asked.length === 0 ? [] : [(listing) => asked.every((value) => holds(value, listing))];

const isSame = (asked: boolean | undefined, valueOf: (content: ListingContent) => boolean): Condition[] =>
  asked === undefined ? [] : [({ content }) => valueOf(content) === asked];

/** Returns whether a listing fits all that is asked of it as a whole, whatever the session. Asks no more than the search query does, and what is told soonest first. */
export const listingFilter = (searchQuery: SearchQuery): Condition => {
  const conditions = [
    ...isSame(searchQuery.bookingMandatory, ({ bookingMandatory }) => bookingMandatory),
    ...isSame(searchQuery.adultMandatory, ({ adultMandatory }) => adultMandatory),
    ...isEach(searchQuery.ages.map(monthsOfBand), (months, { content }) => mayBeWelcome(content.target, months)),
    ...isAny(searchQuery.types, ({ content }) => [content.type]),
    ...isAny(searchQuery.categories, ({ content }) => [content.category]),
    ...isAny<string>(searchQuery.organisers, ({ organiserId }) => [organiserId]),
    ...isAny(searchQuery.targetTypes, ({ content }) => content.target.type),
    ...isAny(searchQuery.settings, ({ content: { setting } }) => (setting ? [setting] : [])),
    ...isAny(searchQuery.attendances, ({ content }) => [attendanceOf(content)]),
    ...isAny(searchQuery.languages, ({ content }) => languageRangesOf(content)),
    ...isAny(searchQuery.tags, ({ content }) => tagsOf(content)),
    ...isEach(searchQuery.accessibility, (kind, { content }) => supportsOf(content).includes(kind)),
  ];
  const [first, ...others] = conditions;
  if (!first) return () => true;
  return others.length === 0 ? first : (listing) => conditions.every((holds) => holds(listing));
};
