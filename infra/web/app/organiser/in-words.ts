import { policyInWords } from '../booking/money';
import { tongue } from '../booking/tongue';
import { countryName, dayAndTime, languageName, listOf, money, number } from '../format';
import type { Shown } from '../listing/parts';
import { priceInWords } from '../listing/prices';
import { words } from '../words';
import { regionInWords } from './regions';

/** Returns when a listing is, in one line, to be compared with another's. */
export const whenInWords = ({ when }: Shown): string => {
  const hours = when.hours.map(({ dayOfWeek, from, to }) => `${dayOfWeek} ${from}–${to}`);
  const rules = when.schedules.map((schedule) =>
    Object.entries(schedule)
      .filter(([, value]) => value !== null)
      .map(
        ([name, value]) => `${name} ${name === 'region' ? regionInWords(String(value), countryName) : String(value)}`,
      )
      .join(' '),
  );
  return [`${when.dateTime.from} – ${when.dateTime.to}`, when.timeZone, ...hours, ...rules].join('; ');
};

/** Returns what a listing costs, all of it in one line. */
export const costInWords = (shown: Shown): string => {
  const { editor } = words();
  const names = { CHILD: editor.child, ADULT: editor.adult, FAMILY: editor.family };
  const each = shown.prices.map((price) => `${names[price.for]} ${money(price.amount, shown.currency)}`);
  return [priceInWords(shown), ...each].join('; ');
};

/** Returns what there is and what there is not, in one line. */
export const accessInWords = ({ accessibility }: Shown): string => {
  const { accessibility: names, listing } = words();
  return accessibility
    .map(({ kind, supported }) => `${names[kind]}: ${supported ? listing.accessYes : listing.accessNo}`)
    .join('; ');
};

/** Returns setting, attendance, languages, tags and capacity, in one line. */
export const factsInWords = ({ setting, attendance, languages, tags, capacity }: Shown): string => {
  const text = words();
  return [
    setting && text.setting[setting],
    attendance && text.editor.attendances[attendance],
    languages.length > 0 && listOf(languages.map(languageName)),
    tags.length > 0 && tags.join(', '),
    capacity !== null && `${text.editor.capacity}: ${capacity}`,
  ]
    .filter(Boolean)
    .join('; ');
};

/** Returns by which rules it is booked here, each in one line; nothing of what is not. */
export const bookingInWords = ({ booking: rules, when }: Shown): readonly string[] => {
  const { booking, editor, listing } = words();
  if (!rules) return [];
  return [
    `${editor.places}: ${number(rules.capacity)}`,
    `${editor.counts}: ${editor.countKinds[rules.counts]}`,
    ...(rules.opensAt === null ? [] : [booking.opensAt(dayAndTime(rules.opensAt, when.timeZone))]),
    `${editor.closes}: ${number(rules.closesMinutesBefore / 60)}`,
    `${editor.gate}: ${editor.gates[rules.ageGate]}`,
    `${editor.waiting}: ${rules.waitingList ? listing.accessYes : listing.accessNo}`,
    ...(rules.waitingList ? [`${editor.offerHours}: ${number(rules.offerHours)}`] : []),
    ...policyInWords(rules.cancellation, false, tongue()),
  ];
};
