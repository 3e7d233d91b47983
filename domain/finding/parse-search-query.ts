import * as v from 'valibot';
import { categories, listingTypes, targetTypes } from '../listing/content';
import { ageRange, askedAmounts, coordinates } from '../listing/content-rules';
import { fromParse, type InvalidInput } from '../shared/faults';
import { fold } from '../shared/letters';
import { ok, type Result } from '../shared/result';
import { list, text, type Unparsed } from '../shared/rules';
import { searchText } from '../shared/text';
import { dayMs, parseDate, parseTime } from '../shared/time';
import { askedWordsOf, eachOnce } from '../shared/words';
import type { AskedTime, Order, SearchQuery } from './search-query';

const absent = <Schema extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(schema: Schema) =>
  v.optional(v.nullable(schema));
const anyOf = <Values extends readonly string[]>(values: Values) => absent(list(v.picklist(values), 100));

/** The longest date or time of day is half as long. */
const maxTimeLength = 100;
const date = text(
  maxTimeLength,
  v.check((written) => parseDate(written) !== undefined, 'is not a date'),
);
const time = text(
  maxTimeLength,
  v.check((written) => parseTime(written) !== undefined, 'is not a time of day'),
);

const when = v.object({
  date: absent(
    v.pipe(
      v.object({ from: date, to: date }),
      v.forward(
        v.check(({ from, to }) => !(Number(parseDate(to)) < Number(parseDate(from))), 'is before from'),
        ['to'],
      ),
    ),
  ),
  time: absent(
    v.pipe(
      v.object({ from: time, to: time }),
      v.forward(
        v.check(({ from, to }) => parseTime(from) === undefined || parseTime(from) !== parseTime(to), 'equals from'),
        ['to'],
      ),
    ),
  ),
});

const filter = v.object({
  location: absent(
    v.object({
      coordinates,
      radius: v.pipe(v.number(), v.integer('is not in whole metres'), v.minValue(1, 'is not at least 1 metre')),
    }),
  ),
  target: absent(
    v.object({
      age: absent(list(ageRange, 50)),
      type: anyOf(targetTypes),
    }),
  ),
  price: absent(askedAmounts),
  type: anyOf(listingTypes),
  category: anyOf(categories),
  when: absent(when),
  bookingMandatory: absent(v.boolean()),
  adultMandatory: absent(v.boolean()),
});

export const sortRules = v.object({
  sortBy: absent(v.picklist(['RELEVANCE', 'GEO_DISTANCE', 'PRICE'])),
  direction: absent(v.picklist(['ASC', 'DESC'])),
});

/** A syllable of Hangul is three letters, so a question of 500 is 1,500. Other signs are written out as whole sentences, and go too far. */
const maxFoldedLength = 1500;

/** The longest search text, in UTF-16 units, and the most words that count in it. */
export const searchRules = searchText(
  500,
  v.check(
    (asked) => fold(asked).length <= maxFoldedLength,
    `is longer than ${maxFoldedLength} characters once its signs are written out`,
  ),
  v.check((asked) => askedWordsOf(asked).length <= 50, 'has more than 50 words'),
);

const searchQueryRules = v.pipe(
  v.object({
    search: absent(searchRules),
    filter: absent(filter),
    sort: absent(sortRules),
    location: absent(coordinates),
  }),
  v.forward(
    v.check(
      ({ sort, location }) => sort?.sortBy !== 'GEO_DISTANCE' || Boolean(location),
      'needs the location argument to sort by distance',
    ),
    ['sort', 'sortBy'],
  ),
);

type Asked = v.InferOutput<typeof searchQueryRules>;

/** Without `sort`: by relevance when words are asked for, else soonest first. The best match and the lowest price come first. */
export const orderOf = (sort: v.InferOutput<typeof sortRules> | null | undefined, hasWords: boolean): Order => {
  const by = sort?.sortBy ?? 'RELEVANCE';
  if (by !== 'RELEVANCE') return { by, direction: sort?.direction ?? 'ASC' };
  if (!hasWords) return { by: 'SOONEST', direction: 'ASC' };
  return { by, direction: (sort?.sortBy && sort.direction) || 'DESC' };
};

const defined = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

const range = (from: number | undefined, to: number | undefined) => ({ from: Number(from), to: Number(to) });

const askedTime = (asked: v.InferOutput<typeof when> | null | undefined): AskedTime | undefined => {
  if (!asked?.date && !asked?.time) return undefined;
  return defined({
    days: asked.date && range(parseDate(asked.date.from), parseDate(asked.date.to)),
    hours: asked.time && range(parseTime(asked.time.from), parseTime(asked.time.to)),
  });
};

const filtersOf = ({
  location,
  target,
  price,
  type,
  category,
  when: asked,
  ...flags
}: v.InferOutput<typeof filter>) => ({
  ages: target?.age ?? [],
  targetTypes: target?.type ?? [],
  types: type ?? [],
  categories: category ?? [],
  ...defined({
    within: location && { center: location.coordinates, radiusMetres: location.radius },
    price,
    when: askedTime(asked),
    ...flags,
  }),
});

const toSearchQuery = ({ search, filter: asked, sort, location }: Asked): SearchQuery => {
  const words = eachOnce(askedWordsOf(search ?? ''));
  return {
    words,
    order: orderOf(sort, words.length > 0),
    ...filtersOf(asked ?? {}),
    ...defined({ origin: location }),
  };
};

/** A search query as a family sends it. */
export type RawSearchQuery = Unparsed<Asked>;

/** Returns what was sent as a search query, or every fault of it. */
export const parseSearchQuery = (raw: RawSearchQuery): Result<SearchQuery, InvalidInput> => {
  const parsed = fromParse(v.safeParse(searchQueryRules, raw));
  return parsed.ok ? ok(toSearchQuery(parsed.value)) : parsed;
};

/** The asked hours of one day as an interval in milliseconds after its midnight. */
export const hoursOfDay = (hours: AskedTime['hours']): { readonly start: number; readonly end: number } => {
  if (!hours) return { start: 0, end: dayMs };
  return { start: hours.from, end: hours.to > hours.from ? hours.to : hours.to + dayMs };
};
