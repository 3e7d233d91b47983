import * as v from 'valibot';
import { fold } from '../shared/letters';
import { list, type RulesOf, text } from '../shared/rules';
import { line } from '../shared/text';
import { type AccessibilitySupport, accessibilityKinds, type PriceFor, pricedPeople, type Target } from './content';

const maxLanguages = 20;
const maxTags = 20;
const maxTagLength = 40;
/** The longest tag with a meaning has fewer letters: RFC 5646, 4.4.1. */
const maxLanguageLength = 35;
/** The last month of somebody of 120 years ends here. */
const maxMonths = 121 * 12;

const isEachOnce = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** Compares only texts that are not too long, which is a fault of its own: what is refused costs no more than its letters. */
const isEachTextOnce = (texts: readonly string[], max: number, compared: (text: string) => string): boolean =>
  isEachOnce(texts.filter(({ length }) => length <= max).map(compared));

const month = v.pipe(
  v.number(),
  v.integer('is not in whole months'),
  v.minValue(0, 'is below 0'),
  v.maxValue(maxMonths, `is over ${maxMonths}`),
);

export const monthRange = v.pipe(
  v.object({ from: month, to: month }),
  v.forward(
    v.check(({ from, to }) => from <= to, 'is lower than from'),
    ['to'],
  ),
);

/** Returns whether all the months are those of somebody whose age is within the years. */
export const areMonthsWithin = ({ age, ageInMonths }: Pick<Target, 'age' | 'ageInMonths'>): boolean =>
  !ageInMonths || (ageInMonths.from >= age.from * 12 && ageInMonths.to < (age.to + 1) * 12);

/** Returns a language by its canonical tag, or undefined when it is none. Names such as `english` are no tags: RFC 5646, 2.2.1. */
export const canonicalLanguage = (tag: string): string | undefined => {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    return /^[a-z]{2,3}(?:-|$)/.test(canonical) ? canonical : undefined;
  } catch (failure) {
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
};

const language = text(
  maxLanguageLength,
  v.check((tag) => canonicalLanguage(tag) !== undefined, 'is not a language by BCP 47, such as pl or en-GB'),
);

export const languageList = v.pipe(
  list(language, maxLanguages),
  v.check((tags) => isEachTextOnce(tags, maxLanguageLength, (tag) => canonicalLanguage(tag) ?? tag), 'names one twice'),
);

/** Returns a tag by which it is compared with others: whatever case and diacritics it is written in. */
export const foldedTag = (tag: string): string => fold(tag.trim());

export const tagList = v.pipe(
  list(line(maxTagLength), maxTags),
  v.check((tags) => isEachTextOnce(tags, maxTagLength, foldedTag), 'names one twice'),
);

export const accessibilityList = v.pipe(
  list(
    v.object({ kind: v.picklist(accessibilityKinds), supported: v.boolean() } satisfies RulesOf<
      keyof AccessibilitySupport
    >),
    accessibilityKinds.length,
  ),
  v.check((supports) => isEachOnce(supports.map(({ kind }) => kind)), 'names one twice'),
);

/** Takes whole units, as clients send them. */
export const priceList = (maxPrice: number) =>
  v.pipe(
    list(
      v.object({
        for: v.picklist(pricedPeople),
        amount: v.pipe(v.number(), v.minValue(0, 'is negative'), v.maxValue(maxPrice, 'is too high')),
      } satisfies RulesOf<keyof PriceFor>),
      pricedPeople.length,
    ),
    v.check((prices) => isEachOnce(prices.map((price) => price.for)), 'names one twice'),
  );
