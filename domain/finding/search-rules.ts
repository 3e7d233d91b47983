import * as v from 'valibot';
import { type DaysOnEarth, daysOnEarth } from '../family/birth-dates';
import { accessibilityKinds, attendances, categories, listingTypes, settings, targetTypes } from '../listing/content';
import { ageRange, askedAmounts, coordinates } from '../listing/content-rules';
import { canonicalLanguage } from '../listing/detail-rules';
import { fold } from '../shared/letters';
import { list, orAbsent, text } from '../shared/rules';
import { searchText } from '../shared/text';
import { askedWordsOf } from '../shared/words';
import { partyRules, toAskedParty } from './asked-party';
import { weekdayRules, whenRules } from './asked-time';

/** A list in a filter has at most so many entries. */
const maxListed = 100;
const anyOf = <Values extends readonly string[]>(values: Values) => orAbsent(list(v.picklist(values), maxListed));

/** What is no id names nobody, and is no fault: it is only not looked at beyond its first letters. */
const organisers = orAbsent(list(v.string(), maxListed));
/** No tag is longer, in UTF-16 units, and no language's name: RFC 5646, 4.4.1. */
const maxTagLength = 40;
const tags = orAbsent(list(text(maxTagLength), maxListed));
const languages = orAbsent(
  list(
    text(
      maxTagLength,
      v.check((range) => canonicalLanguage(range) !== undefined, 'is not a language by BCP 47, such as pl or en-GB'),
    ),
    maxListed,
  ),
);

/** No family goes farther. Metres. */
const maxRadiusMetres = 5_000_000;

const circle = v.object({
  coordinates,
  radius: v.pipe(
    v.number(),
    v.integer('is not in whole metres'),
    v.minValue(1, 'is not at least 1 metre'),
    v.maxValue(maxRadiusMetres, `is over ${maxRadiusMetres} metres`),
  ),
});

const box = v.pipe(
  v.object({ southWest: coordinates, northEast: coordinates }),
  v.forward(
    v.check(({ southWest, northEast }) => southWest.lat <= northEast.lat, 'is south of southWest'),
    ['northEast', 'lat'],
  ),
);

/** `FindThingsToDoFilterInput`, every rule of it. `now` is milliseconds since the epoch. */
const filterRules = (now: number) =>
  v.pipe(
    v.object({
      location: orAbsent(circle),
      boundingBox: orAbsent(box),
      target: orAbsent(v.object({ age: orAbsent(list(ageRange, 50)), type: anyOf(targetTypes) })),
      party: orAbsent(partyRules(now)),
      available: orAbsent(v.boolean()),
      price: orAbsent(askedAmounts),
      totalPrice: orAbsent(askedAmounts),
      free: orAbsent(v.boolean()),
      type: anyOf(listingTypes),
      category: anyOf(categories),
      organiser: organisers,
      setting: anyOf(settings),
      attendance: anyOf(attendances),
      language: languages,
      accessibility: anyOf(accessibilityKinds),
      tag: tags,
      when: orAbsent(whenRules),
      dayOfWeek: weekdayRules,
      bookingMandatory: orAbsent(v.boolean()),
      adultMandatory: orAbsent(v.boolean()),
    }),
    v.forward(
      v.check(
        ({ totalPrice, party }) => !totalPrice || toAskedParty(party) !== undefined,
        'needs a party to be the price for',
      ),
      ['totalPrice'],
    ),
  );

export const sortRules = v.object({
  sortBy: orAbsent(v.picklist(['RELEVANCE', 'GEO_DISTANCE', 'PRICE', 'SOONEST'])),
  direction: orAbsent(v.picklist(['ASC', 'DESC'])),
});

/** A syllable of Hangul is three letters, so a question of 500 is 1,500. Other signs are written out as whole sentences, and go too far. */
const maxFoldedLength = 1500;

/** Limits the search text, in UTF-16 units, and how many words count in it. */
export const searchRules = searchText(
  500,
  v.check(
    (asked) => fold(asked).length <= maxFoldedLength,
    `is longer than ${maxFoldedLength} characters once its signs are written out`,
  ),
  v.check((asked) => askedWordsOf(asked).length <= 50, 'has more than 50 words'),
);

const rulesAt = (now: number) =>
  v.pipe(
    v.object({
      search: orAbsent(searchRules),
      filter: orAbsent(filterRules(now)),
      sort: orAbsent(sortRules),
      location: orAbsent(coordinates),
    }),
    v.forward(
      v.check(
        ({ sort, location }) => sort?.sortBy !== 'GEO_DISTANCE' || Boolean(location),
        'needs the location argument to sort by distance',
      ),
      ['sort', 'sortBy'],
    ),
  );

export type AskedArguments = v.InferOutput<ReturnType<typeof rulesAt>>;

let known: (DaysOnEarth & { readonly rules: ReturnType<typeof rulesAt> }) | undefined;

/**
 * Returns every rule of the arguments of `findThingsToDo` less its paging. `now` is milliseconds since the epoch. They are made
 * twice a day: of the moment they know the days alone that it is on Earth, which say who is yet to be born.
 */
export const searchQueryRules = (now: number): ReturnType<typeof rulesAt> => {
  const days = daysOnEarth(now);
  if (known?.earliest !== days.earliest || known.latest !== days.latest) known = { ...days, rules: rulesAt(now) };
  return known.rules;
};
