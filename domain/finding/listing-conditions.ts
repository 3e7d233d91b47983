import { mayBeWelcome } from '../family/ages';
import type { ListingContent, PublicListing } from '../listing/content';
import { foldedTag } from '../listing/detail-rules';
import { monthsOfBand } from './bands';
import type { SearchQuery } from './search-query';

const isAmong = <T>(asked: readonly T[], value: T): boolean => asked.length === 0 || asked.includes(value);

const isAnyAmong = <T>(asked: readonly T[], values: readonly T[]): boolean =>
  asked.length === 0 || values.some((value) => asked.includes(value));

const isAsAsked = (asked: boolean | undefined, value: boolean): boolean => asked === undefined || asked === value;

/** What says nothing else takes place where its address is. */
export const attendanceOf = ({ attendance }: Pick<ListingContent, 'attendance'>) => attendance ?? 'IN_PERSON';

/** Returns a language and all that ask for it too (RFC 4647, 3.3.1): `en-GB` is asked for by `en` and by itself. */
export const rangesOfLanguage = (language: string): string[] => {
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

const matchesDetails = (content: ListingContent, searchQuery: SearchQuery): boolean =>
  isAnyAmong(searchQuery.settings, content.setting ? [content.setting] : []) &&
  isAmong(searchQuery.attendances, attendanceOf(content)) &&
  isAnyAmong(searchQuery.languages, languageRangesOf(content)) &&
  isAnyAmong(searchQuery.tags, (content.tags ?? []).map(foldedTag)) &&
  searchQuery.accessibility.every((kind) => supportsOf(content).includes(kind));

/** Returns whether a listing fits all that is asked of it as a whole, whatever the session. */
export const matchesListing = ({ content, organiserId }: PublicListing, searchQuery: SearchQuery): boolean =>
  isAmong(searchQuery.types, content.type) &&
  isAmong(searchQuery.categories, content.category) &&
  isAmong<string>(searchQuery.organisers, organiserId) &&
  isAnyAmong(searchQuery.targetTypes, content.target.type) &&
  isAsAsked(searchQuery.bookingMandatory, content.bookingMandatory) &&
  isAsAsked(searchQuery.adultMandatory, content.adultMandatory) &&
  searchQuery.ages.every((age) => mayBeWelcome(content.target, monthsOfBand(age))) &&
  matchesDetails(content, searchQuery);
