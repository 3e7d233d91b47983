import type { ListingContent } from '../../domain/listing/content';
import type { DayOfWeek, Instant, TimeOfDay } from '../../domain/shared/time';

export const when = (from: string, to: string, ...hours: [DayOfWeek, string, string][]) => ({
  dateTime: { from: from as Instant, to: to as Instant },
  occurrences: hours.map(([dayOfWeek, start, end]) => ({
    dayOfWeek,
    hours: { from: `${start}:00Z` as TimeOfDay, to: `${end}:00Z` as TimeOfDay },
  })),
});

/** One of each kind. The builders' noon is that of Tuesday, 24 November 2026. */
export const kinds: Readonly<Record<string, Partial<ListingContent>>> = {
  puppets: {
    name: 'Puppet theatre',
    description: 'A play.',
    when: when('2026-11-28T10:00:00Z', '2026-11-28T12:00:00Z'),
  },
  course: {
    type: 'RECURRING_EVENT',
    name: 'Judo',
    description: 'With Otorhinolaryngologist Ann and her puppets.',
    when: when('2026-11-20T12:00:00Z', '2026-12-20T12:00:00Z', ['MON', '08:00', '09:00'], ['WED', '17:00', '18:00']),
    target: { age: { from: 6, to: 9 }, type: ['ADULT', 'CHILD'] },
  },
  night: {
    type: 'RECURRING_EVENT',
    name: 'Stargazing',
    when: when('2026-11-20T12:00:00Z', '2026-12-20T12:00:00Z', ['SAT', '22:00', '02:00']),
    where: { location: { lat: 52.2297, lon: 21.0122 }, address: 'Plac Defilad 1, Warszawa' },
  },
  festival: {
    name: 'Gęślą jaźń',
    when: when('2026-11-27T10:00:00Z', '2026-11-29T18:00:00Z'),
    price: { from: 5000, to: 6000, currency: 'JPY' },
  },
  playroom: {
    type: 'PLACE',
    name: 'Playroom',
    category: 'PLAYROOM',
    target: { age: { from: 3, to: 8 }, type: ['FAMILY'] },
    when: when('2026-11-01T15:00:00Z', '2036-10-30T09:00:00Z'),
    price: { from: 0, to: 0, currency: 'EUR' },
    bookingMandatory: false,
  },
  over: { name: 'Yesterday', when: when('2026-11-23T10:00:00Z', '2026-11-23T12:00:00Z') },
};

export const onDay = (date: string, hours?: readonly [string, string]) => ({
  filter: {
    when: {
      date: { from: date, to: date },
      ...(hours && { time: { from: `${hours[0]}:00Z`, to: `${hours[1]}:00Z` } }),
    },
  },
});
/** A child who is nine from the first of March 2028 on. */
const nineIn2028 = (from: string, to: string, more: object = {}) => ({
  filter: { party: { children: [{ birthDate: '2019-03-01' }] }, when: { date: { from, to } }, ...more },
});
const near = (radius: number) => ({ filter: { location: { coordinates: { lat: 51.7592, lon: 19.456 }, radius } } });

/** What is asked, and what is found of the kinds, in the order of their names. */
export const examples: readonly (readonly [what: string, args: object, found: string])[] = [
  ['everything that is not over', {}, 'course festival night playroom puppets'],
  [
    'empty lists, objects and strings',
    { search: ' ', filter: { type: [], target: {} } },
    'course festival night playroom puppets',
  ],
  ['date and hour of one and the same session', onDay('2026-11-30', ['08:00', '09:00']), 'course playroom'],
  ['the day of one session at the hour of another', onDay('2026-11-30', ['17:00', '18:00']), 'playroom'],
  ['an hour that ends when a session starts', onDay('2026-11-25', ['16:00', '17:00']), 'playroom'],
  ['the night after a session that runs past midnight', onDay('2026-11-29', ['01:00', '02:00']), 'night playroom'],
  ['hours that run past midnight', onDay('2026-11-28', ['23:00', '01:00']), 'night playroom'],
  [
    'an hour on any day',
    { filter: { when: { time: { from: '17:30:00Z', to: '17:31:00Z' } } } },
    'course festival playroom',
  ],
  ['the second of three days', onDay('2026-11-28', ['17:00', '18:00']), 'festival playroom'],
  ['the night between two of three days', onDay('2026-11-28', ['03:00', '05:00']), 'playroom'],
  ['a place that is open all day, nine years ahead', onDay('2035-11-28', ['03:00', '04:00']), 'playroom'],
  ['a day that is over', onDay('2026-11-23'), ''],
  ['a place for whom a child is too old years ahead', nineIn2028('2028-03-01', '2028-03-01'), ''],
  ['the same on all Wednesdays of a month', nineIn2028('2028-03-01', '2028-03-31', { dayOfWeek: ['WED'] }), ''],
  [
    'the same in a year that begins before its birthday',
    nineIn2028('2026-12-01', '2028-03-31'),
    'course night playroom',
  ],
  ['a type', { filter: { type: ['PLACE', 'RECURRING_EVENT'] } }, 'course night playroom'],
  ['a category', { filter: { category: ['PLAYROOM', 'CAFE'] } }, 'playroom'],
  ['whom it is for', { filter: { target: { type: ['CHILD'] } } }, 'course festival night puppets'],
  ['whom it is for besides', { filter: { target: { type: ['FAMILY'] } } }, 'festival night playroom puppets'],
  ['whom only one is for', { filter: { target: { type: ['ADULT'] } } }, 'course'],
  [
    'any of those it is for',
    { filter: { target: { type: ['FAMILY', 'ADULT'] } } },
    'course festival night playroom puppets',
  ],
  [
    'every child welcome',
    {
      filter: {
        target: {
          age: [
            { from: 3, to: 3 },
            { from: 9, to: 12 },
          ],
        },
      },
    },
    '',
  ],
  [
    'both children welcome',
    {
      filter: {
        target: {
          age: [
            { from: 8, to: 8 },
            { from: 9, to: 9 },
          ],
        },
      },
    },
    'course',
  ],
  [
    'a price that overlaps, whatever the currency',
    { filter: { price: { from: 40, to: 5000 } } },
    'course festival night puppets',
  ],
  ['what is free', { filter: { price: { from: 0, to: 0 } } }, 'playroom'],
  ['without booking', { filter: { bookingMandatory: false } }, 'playroom'],
  ['with an adult', { filter: { adultMandatory: true } }, ''],
  ['within a radius', near(100_000), 'course festival playroom puppets'],
  ['within a wider one', near(130_000), 'course festival night playroom puppets'],
  ['a word without its diacritics', { search: 'lodz' }, 'course festival playroom puppets'],
  ['a word with them', { search: 'ŁÓDŹ' }, 'course festival playroom puppets'],
  ['letters that are no letter and a mark', { search: 'gesla' }, 'festival'],
  ['the beginnings of two words in different places', { search: 'house jud' }, 'course'],
  ['one letter', { search: 'j' }, 'course festival'],
  ['a word of more than twelve letters', { search: 'otorhinolaryngologist' }, 'course'],
  ['the first thirteen of them', { search: 'otorhinolaryn' }, 'course'],
  ['the middle of a word', { search: 'uppet' }, ''],
  ['the organiser', { search: 'puppet house' }, 'course festival night playroom puppets'],
  ['signs that a query language knows', { search: '*' }, ''],
  ['quotes and brackets around a word', { search: '"}},{"match_all":{}} judo' }, ''],
];
