import { inScope, sumOf, takenOf } from '../../../../infra/web/app/organiser/places';

const sessions = [
  { id: '20261128T100000Z', booked: 2, waiting: 0 },
  { id: '20261205T100000Z', booked: 3, waiting: 1 },
  { id: '20261212T100000Z', booked: 0, waiting: 0 },
];

it('counts what families have booked of the sessions that a change takes along', () => {
  const sums = (['THIS', 'THIS_AND_FOLLOWING', 'ALL'] as const).map((scope) =>
    sumOf(inScope(sessions, scope, '20261205T100000Z')),
  );
  expect(sums).toEqual([
    { places: 3, sessions: 1, waiting: 1 },
    { places: 3, sessions: 1, waiting: 1 },
    { places: 5, sessions: 2, waiting: 1 },
  ]);
  expect(sumOf([])).toEqual({ places: 0, sessions: 0, waiting: 0 });
});

it('counts what is taken by a session’s own number, else by that of booking', () => {
  const booking = { capacity: 8 };
  expect(takenOf({ capacity: null, placesLeft: 5 }, { capacity: null, booking })).toEqual([3, 8]);
  expect(takenOf({ capacity: 20, placesLeft: 5 }, { capacity: 20, booking })).toEqual([3, 8]);
  expect(takenOf({ capacity: 6, placesLeft: 5 }, { capacity: 20, booking })).toEqual([1, 6]);
  expect(takenOf({ capacity: 6, placesLeft: null }, { capacity: 6, booking })).toBeNull();
  expect(takenOf({ capacity: 6, placesLeft: 6 }, { capacity: 6, booking: null })).toBeNull();
});
