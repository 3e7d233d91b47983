/**
 * A child's age: in years as a parent says it, or in months of today where it is known that exactly. A child of one's own has
 * its birth date, too, which stands in no address.
 */
export type Age = { readonly years: number } | { readonly months: number; readonly born?: string };

export interface Place {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

export const whens = ['today', 'tomorrow', 'weekend', 'week'] as const;
export type When = (typeof whens)[number];

export const sorts = ['soonest', 'nearest', 'cheapest', 'best'] as const;
export type SortName = (typeof sorts)[number];

export const maxChildren = 10;
export const maxAdults = 10;
export const radiuses = [2, 5, 10, 25, 50, 100] as const;

/** What a parent asks. All of it stands in the address, so that it can be shared and comes back tomorrow. */
export interface Question {
  readonly words: string;
  readonly place: Place | null;
  /** Kilometres around the place. */
  readonly km: number;
  readonly children: readonly Age[];
  readonly adults: number;
  /** Days that move with the calendar, or else `from` and `to`. */
  readonly when: When | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Hours of the day, such as 10 and 14. */
  readonly hours: readonly [number, number] | null;
  readonly isFree: boolean;
  /** The most that all of it may cost. */
  readonly maxPrice: number | null;
  readonly noBooking: boolean;
  /** Whether there must be places for all of the party. */
  readonly hasPlaces: boolean;
  readonly categories: readonly string[];
  readonly settings: readonly string[];
  readonly access: readonly string[];
  readonly languages: readonly string[];
  readonly sort: SortName | null;
  readonly isMap: boolean;
}

export const emptyQuestion: Question = {
  words: '',
  place: null,
  km: 10,
  children: [],
  adults: 1,
  when: null,
  from: null,
  to: null,
  hours: null,
  isFree: false,
  maxPrice: null,
  noBooking: false,
  hasPlaces: false,
  categories: [],
  settings: [],
  access: [],
  languages: [],
  sort: null,
  isMap: false,
};

/** What of an address says nothing that can be asked, by the name of its part. */
type Dropped = (part: string) => void;

const wholeNumber = (text: string, min: number, max: number): number | null => {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : null;
};

const parsed = <Value>(text: string | null, part: string, dropped: Dropped, parse: (text: string) => Value | null) => {
  if (text === null || text === '') return null;
  const value = parse(text);
  if (value === null) dropped(part);
  return value;
};

const ageIn = (text: string): Age | null => {
  const [, digits = '', unit] = /^(\d{1,3})([ym])$/.exec(text) ?? [];
  if (unit === 'y') {
    const years = wholeNumber(digits, 0, 25);
    return years === null ? null : { years };
  }
  const months = unit === 'm' ? wholeNumber(digits, 0, 300) : null;
  return months === null ? null : { months };
};

const ageText = (age: Age): string => ('years' in age ? `${age.years}y` : `${age.months}m`);

/** Returns what a place without a name is called. */
export const numbersOf = ({ lat, lon }: Pick<Place, 'lat' | 'lon'>): string => `${lat.toFixed(2)}, ${lon.toFixed(2)}`;

/** Links that were shared earlier say where their sender was by these: whoever opens one is elsewhere. */
const sendersNames = ['Near me', 'W pobliżu'];

const placeIn = (text: string): Place | null => {
  const [, lat = '', lon = '', name = ''] = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),?(.{0,80})$/.exec(text) ?? [];
  if (lat === '' || Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180) return null;
  const place = { lat: Number(lat), lon: Number(lon) };
  return { ...place, name: sendersNames.includes(name) ? numbersOf(place) : name };
};

/** Whether the calendar has a day. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
};

const dayIn = (text: string): string | null => (isDay(text) ? text : null);

const hoursIn = (text: string): readonly [number, number] | null => {
  const [, first = '', last = ''] = /^(\d\d?)-(\d\d?)$/.exec(text) ?? [];
  const from = wholeNumber(first, 0, 23);
  const to = wholeNumber(last, 1, 24);
  return from !== null && to !== null && from < to ? [from, to] : null;
};

const oneOf =
  <Name extends string>(names: readonly Name[]) =>
  (text: string): Name | null =>
    names.find((name) => name === text) ?? null;

const namesIn = (params: URLSearchParams, part: string, dropped: Dropped): readonly string[] => {
  const names = (params.get(part) ?? '').split(',').filter((name) => name !== '');
  const good = names.filter((name) => /^[A-Za-z][A-Za-z0-9_-]{0,34}$/.test(name));
  if (good.length < names.length) dropped(part);
  return [...new Set(good)].slice(0, 20);
};

const childrenIn = (params: URLSearchParams, dropped: Dropped): readonly Age[] => {
  const texts = (params.get('kids') ?? '').split(',').filter((text) => text !== '');
  const ages = texts.flatMap((text) => ageIn(text) ?? []);
  if (ages.length < texts.length || ages.length > maxChildren) dropped('kids');
  return ages.slice(0, maxChildren);
};

const isOn = (params: URLSearchParams, part: string): boolean => params.get(part) === '1';

interface Read {
  readonly question: Question;
  /** Whether part of the address could not be understood. */
  readonly isDropped: boolean;
}

/** Reads a question from an address. What cannot be understood is left out, and told. */
export const readQuestion = (params: URLSearchParams): Read => {
  const wrong: string[] = [];
  const dropped: Dropped = (part) => wrong.push(part);
  const read = <Value>(part: string, parse: (text: string) => Value | null) =>
    parsed(params.get(part), part, dropped, parse);
  const from = read('from', dayIn);
  const to = read('to', dayIn);
  const isTurned = from !== null && to !== null && to < from;
  if (isTurned) dropped('to');
  const question: Question = {
    words: (params.get('q') ?? '').slice(0, 200),
    place: read('near', placeIn),
    km: read('km', (text) => wholeNumber(text, 1, 500)) ?? emptyQuestion.km,
    children: childrenIn(params, dropped),
    adults: read('adults', (text) => wholeNumber(text, 0, maxAdults)) ?? emptyQuestion.adults,
    when: read('when', oneOf(whens)),
    from,
    to: isTurned ? from : to,
    hours: read('hours', hoursIn),
    isFree: isOn(params, 'free'),
    maxPrice: read('max', (text) => wholeNumber(text, 0, 999_999)),
    noBooking: isOn(params, 'nobooking'),
    hasPlaces: isOn(params, 'places'),
    categories: namesIn(params, 'cat', dropped),
    settings: namesIn(params, 'set', dropped),
    access: namesIn(params, 'acc', dropped),
    languages: namesIn(params, 'lang', dropped),
    sort: read('sort', oneOf(sorts)),
    isMap: isOn(params, 'map'),
  };
  return { question, isDropped: wrong.length > 0 };
};

const placeText = ({ lat, lon, name }: Place): string => `${lat},${lon}${name === '' ? '' : `,${name}`}`;

const other = <Value>(value: Value, usual: Value): string | null => (value === usual ? null : String(value));

const flag = (isSet: boolean): string | null => (isSet ? '1' : null);

/** Returns the address part of a question, without what is as usual. */
export const questionText = (question: Question): string => {
  const { place, children, hours } = question;
  const parts: Readonly<Record<string, string | null>> = {
    q: question.words,
    near: place && placeText(place),
    km: place && other(question.km, emptyQuestion.km),
    kids: children.map(ageText).join(','),
    adults: other(question.adults, emptyQuestion.adults),
    when: question.when,
    from: question.from,
    to: question.to,
    hours: hours && hours.join('-'),
    free: flag(question.isFree),
    max: question.maxPrice === null ? null : String(question.maxPrice),
    nobooking: flag(question.noBooking),
    places: flag(question.hasPlaces),
    cat: question.categories.join(','),
    set: question.settings.join(','),
    acc: question.access.join(','),
    lang: question.languages.join(','),
    sort: question.sort,
    map: flag(question.isMap),
  };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) params.set(name, value);
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
};

/** Returns what tells questions apart within one visit: the address, and the birth dates that it does not say. */
export const questionKey = (question: Question): string => {
  const births = question.children.map((age) => ('born' in age ? age.born : ''));
  return `${questionText(question)} ${births.join()}`;
};

/** Returns whether ages of a question may stand for children of one's own: those are told in months. */
export const mayNameOwn = ({ children }: Question): boolean => children.some((age) => 'months' in age);
