import * as v from 'valibot';
import { sessionFaults } from '../schedule/session-faults';
import { type WhenInput, whenRules } from '../schedule/when-rules';
import { email, phone, webAddress } from '../shared/addresses';
import type { Coordinates } from '../shared/geo';
import { imageType } from '../shared/image-types';
import { isCurrency, toMinorUnits } from '../shared/money';
import { list, orAbsent, pathTo, type RulesOf, text } from '../shared/rules';
import { line, prose } from '../shared/text';
import { epochOf } from '../shared/time';
import { bookingInputRules, capacityRule } from './booking-rules';
import {
  attendances,
  type Contact,
  type ContentFields,
  categories,
  type Image,
  type ListingContent,
  listingTypes,
  priceKinds,
  settings,
  type Target,
  targetTypes,
} from './content';
import { accessibilityList, areMonthsWithin, languageList, monthRange, priceList, tagList } from './detail-rules';
import { contradictionOf, contradictionOfPrices, usualPriceKind } from './price-kind';

export const defaultCurrency = 'PLN';
const maxPrice = 1_000_000_000;

const inOrder = (range: { readonly from: number; readonly to: number }): boolean => range.from <= range.to;

/** A tenth of a millimetre on the ground. DynamoDB takes no number closer to 0 than 1e-130 ("Naming rules and data types"). */
const leastDegrees = 1e-9;

/** Comes before what refuses: behind a fault, nothing that transforms would let rules of other fields be tried. */
const degrees = v.transform((value: number) => (Math.abs(value) < leastDegrees ? 0 : value));

export const coordinates = v.object({
  lat: v.pipe(
    v.number(),
    degrees,
    v.minValue(-90, 'is south of the South Pole'),
    v.maxValue(90, 'is north of the North Pole'),
  ),
  lon: v.pipe(v.number(), degrees, v.minValue(-180, 'is less than -180'), v.maxValue(180, 'is more than 180')),
} satisfies RulesOf<keyof Coordinates>);

export const whereRules = v.object({
  location: coordinates,
  address: line(500),
} satisfies RulesOf<keyof ListingContent['where']>);

const age = v.pipe(
  v.number(),
  v.integer('is not in whole years'),
  v.minValue(0, 'is below 0'),
  v.maxValue(120, 'is over 120'),
);

export const ageRange = v.pipe(
  v.object({ from: age, to: age }),
  v.forward(v.check(inOrder, 'is lower than from'), ['to']),
);

const amountsUpTo = (highest: number) => {
  const amount = v.pipe(v.number(), v.minValue(0, 'is negative'), v.maxValue(highest, 'is too high'));
  return v.pipe(v.object({ from: amount, to: amount }), v.forward(v.check(inOrder, 'is lower than from'), ['to']));
};

/** Takes what a family is ready to pay, in whole units: as much as it says. */
export const askedAmounts = amountsUpTo(Number.MAX_VALUE);

const targetTypeList = v.pipe(
  list(v.picklist(targetTypes), targetTypes.length),
  v.minLength(1, 'needs at least one'),
  v.check((types) => new Set(types).size === types.length, 'names one twice'),
);

/** Takes whole units, as clients send them. */
export const amountRange = amountsUpTo(maxPrice);

/** What clients send for an absent field: nothing, null, or in a contact an empty string. */
const orEmpty = <Schema extends v.GenericSchema<string, string>>(schema: Schema) =>
  orAbsent(v.union([v.literal(''), schema], 'is not a text'));

/** What we make of an image that was uploaded. */
type CopyOfImage = 'submittedAs' | 'approvedAs';

const image = v.object({
  name: line(255),
  bucket: text(63),
  key: text(1024),
  region: text(32),
  mimeType: orAbsent(imageType),
} satisfies RulesOf<Exclude<keyof Image, CopyOfImage>>);

interface Priced {
  readonly price: { readonly from: number; readonly to: number };
  readonly currency?: string | null | undefined;
}

/** Says nothing of a currency that is none: that is another fault. */
const decimalsFit = (amount: number, { currency }: Priced): boolean => {
  const code = currency ?? defaultCurrency;
  return !isCurrency(code) || toMinorUnits(amount, code) !== undefined;
};

const tooManyDecimals = 'has more decimals than its currency';

/** Asks only of what keeps its own rules: the rest is at fault already, and may take long to expand. */
const isReadable = ({
  when,
  where,
}: {
  readonly when: unknown;
  readonly where: { readonly location: unknown };
}): boolean => v.is(whenRules, when) && v.is(coordinates, where.location);

const hasSchedules = ({ schedules }: WhenInput): boolean => (schedules?.length ?? 0) > 0;

/** Fields of the input that are none of the content: they stand in the price, and beside the content. */
type BesidesContent = 'currency' | 'externalId';

/** Holds every rule of `ThingToDoInput`. Only checks, no transformations: so that all faults are reported at once. */
export const contentRules = v.pipe(
  v.object({
    type: v.picklist(listingTypes),
    name: line(200),
    description: prose(10_000),
    where: whereRules,
    when: whenRules,
    contact: v.object({
      email: orEmpty(email),
      phone: orEmpty(phone),
      www: orEmpty(webAddress),
    } satisfies RulesOf<keyof Contact>),
    target: v.pipe(
      v.object({ age: ageRange, ageInMonths: orAbsent(monthRange), type: targetTypeList } satisfies RulesOf<
        keyof Target
      >),
      v.forward(
        v.check(
          ({ age, ageInMonths }) => !ageInMonths || areMonthsWithin({ age, ageInMonths }),
          'are not all within age: its first year begins at 12 months a year, its last one ends 11 months on',
        ),
        ['ageInMonths'],
      ),
    ),
    image: orAbsent(image),
    bookingMandatory: v.boolean(),
    adultMandatory: v.boolean(),
    category: v.picklist(categories),
    price: amountRange,
    priceKind: orAbsent(v.picklist(priceKinds)),
    currency: orAbsent(text(100, v.check(isCurrency, 'is not an ISO 4217 currency'))),
    externalId: orAbsent(line(200)),
    prices: orAbsent(priceList(maxPrice)),
    capacity: orAbsent(capacityRule),
    setting: orAbsent(v.picklist(settings)),
    attendance: orAbsent(v.picklist(attendances)),
    languages: orAbsent(languageList),
    accessibility: orAbsent(accessibilityList),
    tags: orAbsent(tagList),
    booking: orAbsent(bookingInputRules),
  } satisfies RulesOf<keyof ContentFields | BesidesContent>),
  v.forward(
    v.check((input) => decimalsFit(input.price.from, input), tooManyDecimals),
    ['price', 'from'],
  ),
  v.forward(
    v.check((input) => decimalsFit(input.price.to, input), tooManyDecimals),
    ['price', 'to'],
  ),
  v.forward(
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || !dataset.value.priceKind) return;
      const message = contradictionOf(dataset.value.priceKind, dataset.value.price);
      if (message !== undefined) addIssue({ message });
    }),
    ['priceKind'],
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    for (const [index, { amount }] of (input.prices ?? []).entries()) {
      if (!decimalsFit(amount, input)) {
        addIssue({ message: tooManyDecimals, path: pathTo(input, 'prices', index, 'amount') });
      }
    }
  }),
  v.forward(
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const { price, prices } = dataset.value;
      const kind = dataset.value.priceKind ?? usualPriceKind(price);
      const message = contradictionOfPrices(kind, prices ?? []);
      if (message !== undefined) addIssue({ message });
    }),
    ['prices'],
  ),
  v.forward(
    v.check(
      ({ capacity, booking }) => !booking || (capacity ?? booking.capacity) === booking.capacity,
      'is not that of booking: leave one of them out, or make them equal',
    ),
    ['capacity'],
  ),
  v.forward(
    v.check(
      ({ type, when }) => type !== 'RECURRING_EVENT' || when.occurrences.length > 0 || hasSchedules(when),
      'needs at least one occurrence for a recurring event',
    ),
    ['when', 'occurrences'],
  ),
  v.forward(
    v.check(
      ({ type, when }) =>
        type !== 'EVENT' || hasSchedules(when) || epochOf(when.dateTime.from) !== epochOf(when.dateTime.to),
      'ends when it starts: an event needs a length',
    ),
    ['when', 'dateTime'],
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || !isReadable(dataset.value)) return;
    for (const { path, message } of sessionFaults(dataset.value)) {
      addIssue({ message, path: pathTo(dataset.value, ...path) });
    }
  }),
);

/** Holds `ThingToDoInput` as it travels. */
export type ContentInput = v.InferOutput<typeof contentRules>;
