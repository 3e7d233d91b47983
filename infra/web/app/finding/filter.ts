import type { FindQueryVariables, FindThingsToDoFilterInput } from '../api/generated/guest';
import { bornAbout } from '../family/months';
import { accessibility, category, setting } from '../words/en/kinds';
import { daysOf, today } from './days';
import { orderOf, usualOrder } from './order';
import type { Age, Question } from './question';

const isOf =
  <Name extends string>(names: Readonly<Record<Name, string>>) =>
  (name: string): name is Name =>
    Object.hasOwn(names, name);

/** An hour on the clock of the place; 24 is the next day's first moment. */
const hourText = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;

type Filter = FindThingsToDoFilterInput;

const whenOf = (question: Question, now: Date): Filter['when'] => {
  const days = daysOf(question, now);
  const { hours } = question;
  const isWholeDay = !hours || hours[1] - hours[0] >= 24;
  if (!days && isWholeDay) return undefined;
  return {
    ...(days && { date: { from: days[0], to: days[1] } }),
    ...(!isWholeDay && { time: { from: hourText(hours[0]), to: hourText(hours[1]) } }),
  };
};

/** No child of the party is older, in months: the API takes no earlier birth date. */
const maxGrowingMonths = 24 * 12;

type AskedChild = NonNullable<NonNullable<NonNullable<Filter['party']>['children']>[number]>;

/** A child grows until the day of a session, so it is told by its birth date wherever its months are known. */
const childOf = (age: Age, now: Date): AskedChild => {
  if ('years' in age) return { age: age.years };
  if (age.born !== undefined) return { birthDate: age.born };
  return age.months > maxGrowingMonths ? { ageInMonths: age.months } : { birthDate: bornAbout(age.months, today(now)) };
};

/** Whoever asks for no child asks for no age; how many grown-ups come counts for the price and the places. */
const partyOf = ({ children, adults, maxPrice, hasPlaces }: Question, now: Date): Filter['party'] => {
  if (children.length === 0 && maxPrice === null && !hasPlaces) return undefined;
  return {
    children: children.map((age) => childOf(age, now)),
    adults,
  };
};

const some = <Value>(values: readonly Value[]): readonly Value[] | undefined =>
  values.length > 0 ? values : undefined;

const present = <Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };

/** Returns a question as the API takes it. */
export const filterOf = (question: Question, now: Date): Filter => {
  const { place, km, maxPrice } = question;
  return present({
    location: place ? { coordinates: { lat: place.lat, lon: place.lon }, radius: km * 1000 } : undefined,
    party: partyOf(question, now),
    available: question.hasPlaces || undefined,
    free: question.isFree || undefined,
    totalPrice: maxPrice === null || question.isFree ? undefined : { from: 0, to: maxPrice },
    category: some(question.categories.filter(isOf(category))),
    setting: some(question.settings.filter(isOf(setting))),
    accessibility: some(question.access.filter(isOf(accessibility))),
    language: some(question.languages),
    when: whenOf(question, now),
    bookingMandatory: question.noBooking ? false : undefined,
  });
};

const sortOf = (question: Question): FindQueryVariables['sort'] => {
  const sort = orderOf(question);
  if (sort === 'nearest') return { sortBy: 'GEO_DISTANCE' };
  if (sort === 'cheapest') return { sortBy: 'PRICE' };
  if (sort === usualOrder(question)) return undefined;
  return { sortBy: sort === 'best' ? 'RELEVANCE' : 'SOONEST' };
};

/** Returns everything that the search of a question sends, but for the page. */
export const variablesOf = (question: Question, now: Date): Omit<FindQueryVariables, 'isFirst'> => {
  const { words, place } = question;
  const sort = sortOf(question);
  return {
    ...(words.trim() !== '' && { search: words }),
    filter: filterOf(question, now),
    ...(sort && { sort }),
    ...(place && { location: { lat: place.lat, lon: place.lon } }),
  };
};
