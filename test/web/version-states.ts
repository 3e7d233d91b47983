import { type Made, type State, said } from './state';

/** A session of each of so many days. */
const daily = (count: number, hour: number) =>
  Array.from({ length: count }, (_, day) => {
    const start = Date.UTC(2031, 0, 1 + day, hour);
    return {
      id: `${day}`,
      start: new Date(start).toISOString(),
      end: new Date(start + 3_600_000).toISOString(),
      timeZone: 'Europe/Warsaw',
      status: 'SCHEDULED',
      reason: null,
      capacity: null,
      placesLeft: null,
      price: null,
      where: null,
    };
  });

const manyChanges = {
  appearingCount: 0,
  appearing: [],
  changingCount: 3,
  changing: daily(3, 9).map((before) => ({ before, after: { ...before, capacity: 8 } })),
  vanishingCount: 300,
  vanishing: daily(100, 15),
};

/** An own listing as the new version of another, which drops more than the API tells one by one. */
const changesMany: Made = (data) => {
  if ('newVersionPreview' in data) return { newVersionPreview: manyChanges };
  const own = 'thingToDoById' in data ? (data.thingToDoById as object | null) : null;
  if (own === null) return data;
  return { thingToDoById: { ...own, status: 'DRAFT', newVersionOf: 'live' } };
};

/** A new version, in each of its states. */
export const versionStates: readonly State[] = [
  {
    name: 'a new version that changes many sessions',
    path: ({ own }) => `/organiser/listings/${own}`,
    made: changesMany,
    reach: async (page, { organiser }) => {
      await page.locator('summary', { hasText: organiser.moreSessions(280) }).click();
    },
    sees: said(({ organiser }) => organiser.untold(200)),
  },
];
