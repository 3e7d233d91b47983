import type { ListingContent, Schedule } from '../../../domain/listing/content';
import { holidaysOf } from '../../../domain/schedule/holidays';
import { type LocalTime, localTimeAt } from '../../../domain/schedule/local-time';
import type { SessionChange } from '../../../domain/schedule/session-changes';
import { type Session, sessionIdOf } from '../../../domain/schedule/sessions';
import { type DayOfWeek, dayMs, dayOfWeekOf, hour } from '../../../domain/shared/time';

/** A listing whose sessions follow rules. Days are since the epoch. */
export interface Plan {
  readonly by: string;
  readonly content: Omit<ListingContent, 'when' | 'contact'>;
  /** Days before and after today that it is shown on. */
  readonly shown: { readonly from: number; readonly to: number };
  readonly schedules: (today: number) => readonly Schedule[];
  /** Returns what is changed of sessions to come, soonest first. */
  readonly changes?: (coming: readonly Session[]) => readonly SessionChange[];
}

/** Returns the last such weekday before a day, so many weeks earlier. Days since the epoch. */
const weekdayBefore = (day: number, weekday: DayOfWeek, weeks = 0): number => {
  let found = day - 7 * weeks;
  while (dayOfWeekOf(found) !== weekday) found -= 1;
  return found;
};

const at = (day: number, hours: number): LocalTime => localTimeAt(day * dayMs + hours * hour);

/** Nothing is known of the day after the last school holidays that were announced: from then on nothing is skipped. */
const skipped = (region: string, lastDay: number) => ({
  region,
  skipPublicHolidays: true,
  ...(lastDay <= (holidaysOf(region)?.school?.to ?? 0) && { skipSchoolHolidays: true }),
});

const place = (lat: number, lon: number, address: string): ListingContent['where'] => ({
  location: { lat, lon },
  address,
});

const usual = { bookingMandatory: false, adultMandatory: false } as const;

export const plans: readonly Plan[] = [
  {
    by: 'swimming',
    shown: { from: -28, to: 120 },
    content: {
      ...usual,
      type: 'RECURRING_EVENT',
      name: 'Otters on Saturday',
      description: 'First strokes in warm water, for little ones and their bigger brothers and sisters together.',
      where: place(51.7613, 19.4528, 'Piotrkowska 104, Łódź'),
      target: { age: { from: 3, to: 8 }, ageInMonths: { from: 36, to: 101 }, type: ['CHILD'] },
      category: 'SPORT',
      price: { from: 1800, to: 1800, currency: 'PLN' },
      priceKind: 'FIXED',
      capacity: 12,
      setting: 'INDOOR',
      attendance: 'IN_PERSON',
      languages: ['pl', 'en'],
      accessibility: [
        { kind: 'STEP_FREE', supported: true },
        { kind: 'ACCESSIBLE_TOILET', supported: true },
        { kind: 'HEARING_LOOP', supported: false },
      ],
      tags: ['warm water', 'brothers and sisters'],
      booking: {
        capacity: 12,
        counts: 'CHILDREN',
        closesMinutesBefore: 60,
        ageGate: 'ENFORCE',
        waitingList: true,
        offerHours: 24,
        cancellation: [{ hoursBefore: 24, permyriad: 10_000 }],
      },
    },
    schedules: (today) => {
      const first = weekdayBefore(today, 'SAT', 4);
      return [
        {
          start: at(first, 10),
          durationMinutes: 45,
          rrule: 'FREQ=WEEKLY;BYDAY=SA',
          exdates: [at(first + 8 * 7, 10)],
          ...skipped('PL-10', today + 121),
        },
      ];
    },
  },
  {
    by: 'music',
    shown: { from: -14, to: 300 },
    content: {
      ...usual,
      type: 'RECURRING_EVENT',
      name: 'Sparrows’ choir',
      description: 'Songs in rounds and in parts. Nobody has to read music.',
      where: place(51.5246, -0.0847, '20 Old Street, London'),
      target: { age: { from: 6, to: 12 }, type: ['CHILD'] },
      category: 'MUSIC',
      price: { from: 600, to: 600, currency: 'GBP' },
      priceKind: 'FIXED',
      capacity: 40,
      setting: 'INDOOR',
      languages: ['en-GB'],
      accessibility: [{ kind: 'HEARING_LOOP', supported: true }],
    },
    schedules: (today) => [
      {
        start: at(weekdayBefore(today, 'TUE', 2), 17),
        durationMinutes: 60,
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
        region: 'GB-ENG',
        skipPublicHolidays: true,
      },
    ],
    changes: ([, second, third]) => [
      ...(second
        ? [
            {
              sessionId: sessionIdOf(second),
              scope: 'THIS' as const,
              moveMs: 25 * hour,
              reason: 'The hall is taken on Tuesday: we sing on Wednesday, an hour later.',
            },
          ]
        : []),
      ...(third
        ? [
            {
              sessionId: sessionIdOf(third),
              scope: 'THIS' as const,
              cancelled: true as const,
              reason: 'Our conductor is ill.',
            },
          ]
        : []),
    ],
  },
  {
    by: 'library',
    shown: { from: 0, to: 365 },
    content: {
      ...usual,
      type: 'RECURRING_EVENT',
      name: 'Tales of two Saturdays',
      description: 'Stories with pictures, in English on the second Saturday and in Spanish on the fourth.',
      where: place(40.7308, -73.9973, '70 Bleecker Street, New York City'),
      target: { age: { from: 1, to: 5 }, ageInMonths: { from: 18, to: 71 }, type: ['CHILD', 'FAMILY'] },
      category: 'CULTURE',
      price: { from: 0, to: 0, currency: 'USD' },
      priceKind: 'FREE',
      setting: 'INDOOR',
      languages: ['en-US', 'es-US'],
      accessibility: [
        { kind: 'STEP_FREE', supported: true },
        { kind: 'QUIET_SPACE', supported: true },
      ],
    },
    schedules: (today) => [
      { start: at(today, 10.5), durationMinutes: 40, rrule: 'FREQ=MONTHLY;BYDAY=2SA' },
      { start: at(today, 15), durationMinutes: 40, rrule: 'FREQ=MONTHLY;BYDAY=4SA' },
    ],
  },
  {
    by: 'robots',
    shown: { from: 0, to: 60 },
    content: {
      ...usual,
      type: 'EVENT',
      bookingMandatory: true,
      name: 'Robots that dance',
      description: 'Three mornings of building and one of dancing. Robots stay with us, videos go home.',
      where: place(35.6659, 139.7126, 'Omotesandō 4, Tokyo'),
      target: { age: { from: 8, to: 13 }, type: ['CHILD'] },
      category: 'EDUCATION',
      price: { from: 2500, to: 6000, currency: 'JPY' },
      priceKind: 'FROM',
      prices: [
        { for: 'CHILD', amount: 2500 },
        { for: 'ADULT', amount: 1000 },
        { for: 'FAMILY', amount: 6000 },
      ],
      capacity: 10,
      setting: 'INDOOR',
      languages: ['ja', 'en'],
      booking: {
        capacity: 10,
        counts: 'EVERYBODY',
        closesMinutesBefore: 1440,
        ageGate: 'ADVISE',
        waitingList: true,
        offerHours: 48,
        cancellation: [
          { hoursBefore: 168, permyriad: 10_000 },
          { hoursBefore: 48, permyriad: 5000 },
        ],
      },
    },
    schedules: (today) => {
      const first = weekdayBefore(today + 21, 'SAT');
      return [{ start: at(first, 9), durationMinutes: 180, rdates: [1, 7, 8].map((days) => at(first + days, 9)) }];
    },
  },
  {
    by: 'farm',
    shown: { from: -7, to: 365 },
    content: {
      ...usual,
      type: 'RECURRING_EVENT',
      adultMandatory: true,
      name: 'Stars above the reef',
      description: 'A walk along the shore after dark, with a telescope and hot cocoa.',
      where: place(21.2713, -157.8232, 'Kalākaua Avenue 2970, Honolulu'),
      target: { age: { from: 5, to: 99 }, type: ['FAMILY'] },
      category: 'OUTDOOR',
      price: { from: 500, to: 1500, currency: 'USD' },
      priceKind: 'FROM',
      capacity: 25,
      setting: 'OUTDOOR',
      tags: ['after dark'],
      accessibility: [{ kind: 'STEP_FREE', supported: false }],
    },
    schedules: (today) => [
      {
        start: at(weekdayBefore(today, 'FRI', 1), 19.5),
        durationMinutes: 90,
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
      },
    ],
    changes: ([first]) =>
      first
        ? [
            {
              sessionId: sessionIdOf(first),
              scope: 'THIS',
              where: place(21.2606, -157.8064, 'Diamond Head Road 3300, Honolulu'),
              capacity: 15,
              price: { from: 0, to: 0 },
              reason: 'At the lighthouse, where there is less room.',
            },
          ]
        : [],
  },
  {
    by: 'climbing',
    shown: { from: -30, to: 400 },
    content: {
      ...usual,
      type: 'RECURRING_EVENT',
      name: 'Geckos before school',
      description: 'Bouldering for early birds. Breakfast is included.',
      where: place(-33.8623, 151.2077, 'George Street 120, Sydney'),
      target: { age: { from: 7, to: 15 }, type: ['CHILD'] },
      category: 'SPORT',
      price: { from: 1500, to: 1500, currency: 'AUD' },
      priceKind: 'FIXED',
      attendance: 'IN_PERSON',
      languages: ['en-AU'],
    },
    schedules: (today) => [
      { start: at(weekdayBefore(today, 'MON', 3), 6.5), durationMinutes: 75, rrule: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR' },
    ],
  },
];
