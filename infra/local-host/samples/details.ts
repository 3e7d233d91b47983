import type { BookingRules } from '../../../domain/listing/booking-rules';
import {
  type AccessibilitySupport,
  accessibilityKinds,
  type ListingContent,
  type PriceFor,
  type Setting,
} from '../../../domain/listing/content';
import { decimalsOf } from '../../../domain/shared/money';
import type { City } from './cities';
import type { Random } from './random';

/** Leaves a field out for half of the organisers: families must find their way through that, too. */
const perhaps = <Value>(random: Random, make: () => Value): Value | undefined =>
  random.between(0, 1) === 0 ? make() : undefined;

const exactly = (random: Random, { age, type }: ListingContent['target']): ListingContent['target'] => {
  const isExact = age.to <= 20 && random.between(0, 2) > 0;
  if (!isExact) return { age, type };
  const ageInMonths = { from: age.from * 12 + random.oneOf([0, 4, 6]), to: age.to * 12 + random.oneOf([0, 5, 11]) };
  return { age, ageInMonths, type };
};

const settingOf = (category: ListingContent['category'], random: Random): Setting | undefined => {
  if (category === 'OUTDOOR') return 'OUTDOOR';
  return perhaps(random, () => (category === 'SPORT' ? random.oneOf(['INDOOR', 'OUTDOOR'] as const) : 'INDOOR'));
};

const canBeOnline: readonly ListingContent['category'][] = ['EDUCATION', 'PERSONAL_DEVELOPMENT', 'MUSIC'];

const attendanceOf = ({ category, type }: ListingContent, random: Random) => {
  const isOnline = type !== 'PLACE' && canBeOnline.includes(category) && random.between(0, 5) === 0;
  return isOnline ? 'ONLINE' : perhaps(random, () => 'IN_PERSON' as const);
};

/** Says what a listing has: some there is, some there is not, and of the rest nothing is known. */
const accessibilityOf = (random: Random): readonly AccessibilitySupport[] =>
  accessibilityKinds.flatMap((kind): readonly AccessibilitySupport[] => {
    const known = random.between(0, 5);
    if (known > 2) return [];
    return [{ kind, supported: known > 0 }];
  });

const tags = ['rain or shine', 'first time free', 'no shoes', 'baby changing', 'brothers and sisters', 'quiet hour'];

/** Returns prices by who pays: two tickets for grown-ups and two for children cost more than the family's. */
const peoplesPrices = ({ price }: ListingContent, random: Random): readonly PriceFor[] | undefined => {
  if (price.from === 0 || random.between(0, 1) === 0) return undefined;
  const { from: child } = price;
  const unit = 10 ** decimalsOf(price.currency);
  const adult = Math.ceil((child * random.oneOf([1, 1.25, 1.5])) / unit) * unit;
  const family = Math.floor(((child + adult) * random.oneOf([1.4, 1.6, 1.8])) / unit) * unit;
  return [
    { for: 'CHILD', amount: child },
    { for: 'ADULT', amount: adult },
    { for: 'FAMILY', amount: family },
  ];
};

const bookingOf = (capacity: number, random: Random): BookingRules => ({
  capacity,
  counts: random.oneOf(['CHILDREN', 'EVERYBODY']),
  closesMinutesBefore: random.oneOf([0, 60, 24 * 60]),
  ageGate: random.oneOf(['ENFORCE', 'ENFORCE', 'ADVISE']),
  waitingList: random.between(0, 4) > 0,
  offerHours: random.oneOf([12, 24, 48]),
  cancellation: random.oneOf([
    [],
    [{ hoursBefore: 24, permyriad: 10_000 }],
    [
      { hoursBefore: 72, permyriad: 10_000 },
      { hoursBefore: 24, permyriad: 5000 },
    ],
  ]),
});

/** Returns how many come to a session. Places that are always open have no such number, and nobody books them. */
const placesOf = ({ type, bookingMandatory }: ListingContent, random: Random) => {
  if (type === 'PLACE') return {};
  const capacity = random.between(6, 30);
  if (bookingMandatory) return { capacity, booking: bookingOf(capacity, random) };
  return random.between(0, 1) === 0 ? { capacity } : {};
};

const said = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };

/** Returns a sample with what its organiser says besides. */
export const withDetails = (content: ListingContent, { languages }: City, random: Random): ListingContent => ({
  ...content,
  target: exactly(random, content.target),
  ...said({
    prices: peoplesPrices(content, random),
    setting: settingOf(content.category, random),
    attendance: attendanceOf(content, random),
    languages: perhaps(random, () => languages.slice(0, random.between(1, languages.length))),
    tags: perhaps(random, () => [...new Set([random.oneOf(tags), random.oneOf(tags)])]),
  }),
  ...(random.between(0, 2) > 0 && said({ accessibility: someOf(accessibilityOf(random)) })),
  ...placesOf(content, random),
});

const someOf = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length > 0 ? items : undefined);
