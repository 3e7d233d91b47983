import { dayMs } from '../../domain/shared/time';
import { cities } from '../../infra/local-host/samples/cities';
import { ideas } from '../../infra/local-host/samples/ideas';

type Args = { readonly search?: string; readonly [name: string]: unknown };

/** A kind of question. Each family asks it of a town, day, hour or word of its own; families are counted from 0. */
export interface Question {
  readonly name: string;
  readonly page?: number;
  readonly askedBy: (family: number) => Args;
}

const towns = cities();
const titles = Object.values(ideas)
  .flat()
  .map(({ title }) => title);
const kinds = Object.keys(ideas);
const byDistance = { sortBy: 'GEO_DISTANCE', direction: 'ASC' };

const oneOf = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;
/** Goes on once all towns are through, so that a family's choices do not go together. */
const turn = (family: number): number => Math.floor(family / towns.length);

/** Some hundred metres from the middle of a town, where a family lives. */
const homeOf = (family: number) => {
  const { lat, lon } = oneOf(towns, family).location;
  return { lat: lat + (turn(family) % 7) / 1000, lon: lon + (turn(family) % 5) / 1000 };
};
const near = (family: number, radius: number) => ({ coordinates: homeOf(family), radius });
const clock = (hours: number): string => `${String(hours).padStart(2, '0')}:00:00`;
/** Begins up to three hours sooner or later than `hours`. */
const hours = (family: number, from: number, to: number) => {
  const later = (turn(family) % 7) - 3;
  return { from: clock(from + later), to: clock(to + later) };
};

const dayAfter = (now: number, days: number): string => new Date(now + days * dayMs).toISOString().slice(0, 10);
/** How many days it is to a Saturday of the next eight weeks. */
const toSaturday = (now: number, family: number): number =>
  ((6 - new Date(now).getUTCDay() + 7) % 7) + 7 * (turn(family) % 8);
const saturdayOf = (now: number, family: number) => {
  const saturday = dayAfter(now, toSaturday(now, family));
  return { from: saturday, to: saturday };
};

const questionsOfTime = (now: number): readonly Question[] => [
  {
    name: 'a weekend within 20 km, child of 4, by distance',
    askedBy: (family) => ({
      location: homeOf(family),
      sort: byDistance,
      filter: {
        location: near(family, 20_000),
        target: { age: [{ from: 4, to: 4 }] },
        when: { date: { from: saturdayOf(now, family).from, to: dayAfter(now, toSaturday(now, family) + 1) } },
      },
    }),
  },
  {
    name: '17 to 19 h on any of 14 days',
    askedBy: (family) => {
      const first = family % 56;
      const date = { from: dayAfter(now, first), to: dayAfter(now, first + 13) };
      return { filter: { when: { date, time: hours(family, 17, 19) } } };
    },
  },
  {
    name: 'Saturday 10 to 12 within 10 km',
    askedBy: (family) => ({
      location: homeOf(family),
      filter: {
        location: near(family, 10_000),
        when: { date: saturdayOf(now, family), time: hours(family, 10, 12) },
      },
    }),
  },
];

const questionsOfOffers: readonly Question[] = [
  {
    name: 'free within 15 km, default order',
    askedBy: (family) => ({
      location: homeOf(family),
      filter: { location: near(family, 15_000), price: { from: 0, to: 0 } },
    }),
  },
  {
    name: 'an idea in a town, by relevance',
    askedBy: (family) => ({
      search: `${oneOf(titles, turn(family)).slice(0, 5).trim()} ${oneOf(towns, family).name}`,
    }),
  },
  {
    name: 'one of two kinds, cheapest first',
    askedBy: (family) => ({
      sort: { sortBy: 'PRICE', direction: 'ASC' },
      filter: {
        category: [oneOf(kinds, family), oneOf(kinds, family + 1)],
        price: { from: 5 + (turn(family) % 10), to: 50 + (family % 20) },
      },
    }),
  },
];

const everything: Question = { name: 'everything, default order', askedBy: () => ({}) };
const fifthPage: Question = {
  name: 'page 5 by distance',
  page: 5,
  askedBy: (family) => ({ location: homeOf(family), sort: byDistance }),
};

/** Returns eight questions that both designs can be asked at `now`, milliseconds since the epoch. */
export const questionsAt = (now: number): readonly Question[] => [
  everything,
  ...questionsOfTime(now),
  ...questionsOfOffers,
  fifthPage,
];

/** What can Ola (3 years 4 months) and Jan (7) do together on Saturday morning, within 5 km, for 40 at most, step-free? */
export const parentsQuestionsAt = (now: number): readonly Question[] => {
  const filterOf = (family: number) => ({
    party: {
      children: [{ birthDate: dayAfter(now, -1220 - family) }, { birthDate: dayAfter(now, -2700 - family) }],
      adults: 1,
    },
    when: { date: saturdayOf(now, family), time: hours(family, 9, 12) },
  });
  return [
    {
      name: "a parent's whole question",
      askedBy: (family) => ({
        location: homeOf(family),
        filter: {
          ...filterOf(family),
          location: near(family, 5000),
          totalPrice: { from: 0, to: 40 },
          accessibility: ['STEP_FREE'],
        },
      }),
    },
    {
      name: 'the same within 20 km for 400 at most, step-free or not',
      askedBy: (family) => ({
        location: homeOf(family),
        filter: { ...filterOf(family), location: near(family, 20_000), totalPrice: { from: 0, to: 400 } },
      }),
    },
  ];
};
