import type { FindQueryVariables, FindThingsToDoFilterInput, ThingToDoCategory } from '../api/generated/guest';
import { category } from '../words/en/kinds';
import { daysOf } from './days';
import type { Age, Question } from './question';

const isCategory = (name: string): name is ThingToDoCategory => Object.hasOwn(category, name);

const two = (hour: number): string => String(hour).padStart(2, '0');

const hourText = (hour: number): string => (hour === 24 ? '23:59:59' : `${two(hour)}:00:00`);

/** Completed years: what an age in months says of them. */
export const yearsOf = (age: Age): number => ('years' in age ? age.years : Math.floor(age.months / 12));

const whenOf = (question: Question, now: Date): FindThingsToDoFilterInput['when'] => {
  const days = daysOf(question, now);
  const { hours } = question;
  if (!days && !hours) return undefined;
  return {
    ...(days && { date: { from: days[0], to: days[1] } }),
    ...(hours && { time: { from: hourText(hours[0]), to: hourText(hours[1]) } }),
  };
};

const priceOf = ({ isFree, maxPrice }: Question): FindThingsToDoFilterInput['price'] => {
  if (isFree) return { from: 0, to: 0 };
  return maxPrice === null ? undefined : { from: 0, to: maxPrice };
};

const present = <Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };

/** Returns a question as the API takes it. */
export const filterOf = (question: Question, now: Date): FindThingsToDoFilterInput => {
  const { place, km, children, categories, noBooking } = question;
  const known = categories.filter(isCategory);
  return present({
    location: place ? { coordinates: { lat: place.lat, lon: place.lon }, radius: km * 1000 } : undefined,
    target:
      children.length > 0 ? { age: children.map((age) => ({ from: yearsOf(age), to: yearsOf(age) })) } : undefined,
    price: priceOf(question),
    category: known.length > 0 ? known : undefined,
    when: whenOf(question, now),
    bookingMandatory: noBooking ? false : undefined,
  });
};

const sortOf = ({ sort, place }: Question): FindQueryVariables['sort'] => {
  if (sort === 'nearest' && place) return { sortBy: 'GEO_DISTANCE' };
  if (sort === 'cheapest') return { sortBy: 'PRICE' };
  if (sort === 'best') return { sortBy: 'RELEVANCE' };
  return sort === 'soonest' ? { sortBy: 'SOONEST' } : undefined;
};

/** Returns everything that the search of a question sends, but for the page. */
export const variablesOf = (question: Question, now: Date): FindQueryVariables => {
  const { words, place } = question;
  const sort = sortOf(question);
  return {
    ...(words.trim() !== '' && { search: words }),
    filter: filterOf(question, now),
    ...(sort && { sort }),
    ...(place && { location: { lat: place.lat, lon: place.lon } }),
  };
};
