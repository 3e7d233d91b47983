import { localDate } from './local-date';
import { language, words } from './words';

export { localDate } from './local-date';

const formats = new Map<string, unknown>();

const made = <Format>(key: string, make: () => Format): Format => {
  const whole = `${language.value} ${key}`;
  const known = (formats.get(whole) as Format | undefined) ?? make();
  formats.set(whole, known);
  return known;
};

const dates = (timeZone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  made(`date ${timeZone ?? ''} ${JSON.stringify(options)}`, () => {
    const zoned = { ...options, ...(timeZone !== undefined && { timeZone }) };
    return new Intl.DateTimeFormat(language.value === 'en' ? 'en-GB' : language.value, zoned);
  });

const shortDay = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const longDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const clock = { hour: '2-digit', minute: '2-digit' } as const;

interface Times {
  readonly start: string;
  readonly end: string;
  readonly timeZone?: string;
}

/** Returns the time of a moment on the clock of a zone, as `HH:mm`. */
export const localTime = (moment: string, timeZone: string): string =>
  made(`time ${timeZone}`, () => {
    const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
    return new Intl.DateTimeFormat('sv-SE', options);
  }).format(new Date(moment));

const dayMs = 86_400_000;

/** Whether a session counts by days: a place that is open, at no hour of its own. A day may be an hour short. */
export const isWholeDays = ({ start, end, timeZone }: Times): boolean =>
  Date.parse(end) - Date.parse(start) >= dayMs - 3_600_000 && isMidnight(new Date(start), timeZone);

/** Returns when a session is, such as "Sat 28 Nov, 10:00–11:30", on the clock of its own zone. */
export const sessionTimes = ({ start, end, timeZone }: Times): string => {
  const from = new Date(start);
  const to = new Date(end);
  if (isWholeDays({ start, end, ...(timeZone !== undefined && { timeZone }) })) return wholeDays(from, to, timeZone);
  const isOneDay = localDate(from, timeZone) === localDate(new Date(to.getTime() - 1), timeZone);
  const begins = `${dates(timeZone, shortDay).format(from)}, ${dates(timeZone, clock).format(from)}`;
  const ends = dates(timeZone, clock).format(to);
  return isOneDay ? `${begins}–${ends}` : `${begins} – ${dates(timeZone, shortDay).format(to)}, ${ends}`;
};

const isMidnight = (moment: Date, timeZone: string | undefined): boolean =>
  dates(timeZone, clock).format(moment) === '00:00';

const wholeDays = (from: Date, to: Date, timeZone: string | undefined): string => {
  const first = dates(timeZone, shortDay).format(from);
  const last = dates(timeZone, shortDay).format(new Date(to.getTime() - 1));
  return first === last ? words().finding.allDay(first) : `${first} – ${last}`;
};

export const clockTime = (moment: string, timeZone?: string): string => dates(timeZone, clock).format(new Date(moment));

export const fullDay = (moment: string, timeZone?: string): string => dates(timeZone, longDay).format(new Date(moment));

export const dayAndTime = (moment: string, timeZone?: string): string =>
  `${dates(timeZone, shortDay).format(new Date(moment))}, ${clockTime(moment, timeZone)}`;

/** Returns the parts of a calendar date by which a strip of days shows it. */
export const dayParts = (date: string): { readonly weekday: string; readonly day: string; readonly month: string } => {
  const moment = new Date(`${date}T12:00:00Z`);
  return {
    weekday: dates('UTC', { weekday: 'short' }).format(moment),
    day: dates('UTC', { day: 'numeric' }).format(moment),
    month: dates('UTC', { month: 'short' }).format(moment),
  };
};

export const calendarDay = (date: string): string => dates('UTC', shortDay).format(new Date(`${date}T12:00:00Z`));

export const monthName = (year: number, month: number): string =>
  dates('UTC', { month: 'long', year: 'numeric' }).format(new Date(Date.UTC(year, month, 15)));

/** Returns the names of the weekdays, Monday first. */
export const weekdayNames = (style: 'short' | 'long'): readonly string[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => dates('UTC', { weekday: style }).format(new Date(Date.UTC(2024, 0, day, 12))));

const zonePart = (timeZone: string, moment: string, timeZoneName: 'longGeneric' | 'shortOffset'): string =>
  dates(timeZone, { timeZoneName, hour: 'numeric' })
    .formatToParts(new Date(moment))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** Returns what a zone's time is called in the reader's language, with its offset at a moment. */
export const zoneName = (timeZone: string, moment: string): string =>
  `${zonePart(timeZone, moment, 'longGeneric')} (${zonePart(timeZone, moment, 'shortOffset')})`;

/** Whether the clock of a zone shows at a moment what the reader's shows. */
export const isReadersClock = (timeZone: string, moment: string): boolean =>
  clockTime(moment, timeZone) === clockTime(moment) &&
  localDate(new Date(moment), timeZone) === localDate(new Date(moment));

export const number = (value: number): string =>
  made('number', () => new Intl.NumberFormat(language.value)).format(value);

/** Returns an amount of money; whole ones without decimals. */
export const money = (amount: number, currency: string): string => {
  const digits = Number.isInteger(amount) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  return made(`money ${currency} ${Number.isInteger(amount)}`, () => {
    const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...digits } as const;
    return new Intl.NumberFormat(language.value === 'en' ? 'en-GB' : language.value, options);
  }).format(amount);
};

/** Returns metres as people walk and drive them. */
export const distance = (metres: number): string => {
  const isNear = metres < 950;
  const value = isNear ? Math.max(50, Math.round(metres / 50) * 50) : metres / 1000;
  const unit = isNear ? 'meter' : 'kilometer';
  const digits = value < 10 && !isNear ? 1 : 0;
  const format = made(`distance ${unit} ${digits}`, () => {
    const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const;
    return new Intl.NumberFormat(language.value === 'en' ? 'en-GB' : language.value, options);
  });
  return format.format(value);
};

/** Returns what a language is called, or its tag where nothing is known of it. */
export const languageName = (tag: string): string => {
  try {
    return made('languages', () => new Intl.DisplayNames([language.value], { type: 'language' })).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** Returns what a country is called, or its code where nothing is known of it. */
export const countryName = (code: string): string => {
  try {
    return made('countries', () => new Intl.DisplayNames([language.value], { type: 'region' })).of(code) ?? code;
  } catch {
    return code;
  }
};

export const listOf = (items: readonly string[]): string =>
  made('list', () => new Intl.ListFormat(language.value, { type: 'conjunction' })).format(items);
