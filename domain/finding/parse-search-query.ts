import * as v from 'valibot';
import { canonicalLanguage, foldedTag } from '../listing/detail-rules';
import { fromParse, type InvalidInput } from '../shared/faults';
import { ok, type Result } from '../shared/result';
import { given, type Unparsed } from '../shared/rules';
import { askedWordsOf, eachOnce } from '../shared/words';
import { toAskedParty } from './asked-party';
import { toAskedTime } from './asked-time';
import type { Order, SearchQuery } from './search-query';
import { type AskedArguments, searchQueryRules } from './search-rules';

/** Without `sort`: by relevance when words are asked for, else soonest first. The best match and the lowest price come first. */
const orderOf = (sort: AskedArguments['sort'], hasWords: boolean): Order => {
  const by = sort?.sortBy ?? 'RELEVANCE';
  if (by !== 'RELEVANCE') return { by, direction: sort?.direction ?? 'ASC' };
  if (!hasWords) return { by: 'SOONEST', direction: 'ASC' };
  return { by, direction: (sort?.sortBy && sort.direction) || 'DESC' };
};

/** Returns what is asked for, each once; nothing where nothing is asked. */
const unique = <T>(values: readonly T[] | null | undefined): T[] => [...new Set(values)];

type Filter = NonNullable<AskedArguments['filter']>;

/** Conditions with an empty value for "nothing asked". */
const listsOf = (asked: Filter) => ({
  ages: asked.target?.age ?? [],
  targetTypes: unique(asked.target?.type),
  types: unique(asked.type),
  categories: unique(asked.category),
  organisers: unique(asked.organiser),
  settings: unique(asked.setting),
  attendances: unique(asked.attendance),
  languages: unique((asked.language ?? []).flatMap((range) => canonicalLanguage(range) ?? [])),
  accessibility: unique(asked.accessibility),
  tags: unique((asked.tag ?? []).map(foldedTag)),
});

const filtersOf = (asked: Filter) => ({
  ...listsOf(asked),
  ...given({
    within: asked.location && { center: asked.location.coordinates, radiusMetres: asked.location.radius },
    box: asked.boundingBox,
    party: toAskedParty(asked.party),
    available: asked.available ? (true as const) : undefined,
    price: asked.price,
    totalPrice: asked.totalPrice,
    free: asked.free,
    when: toAskedTime(asked.when, asked.dayOfWeek),
    bookingMandatory: asked.bookingMandatory,
    adultMandatory: asked.adultMandatory,
  }),
});

const toSearchQuery = ({ search, filter, sort, location }: AskedArguments): SearchQuery => {
  const words = eachOnce(askedWordsOf(search ?? ''));
  return {
    words,
    order: orderOf(sort, words.length > 0),
    ...filtersOf(filter ?? {}),
    ...given({ origin: location }),
  };
};

/** Holds a search query as a family sends it. */
export type RawSearchQuery = Unparsed<AskedArguments>;

/**
 * Returns what was sent as a search query, or every fault of it. `now` is milliseconds since the epoch: no child of the party is
 * born later.
 */
export const parseSearchQuery = (raw: RawSearchQuery, now: number): Result<SearchQuery, InvalidInput> => {
  const parsed = fromParse(v.safeParse(searchQueryRules(now), raw));
  return parsed.ok ? ok(toSearchQuery(parsed.value)) : parsed;
};
