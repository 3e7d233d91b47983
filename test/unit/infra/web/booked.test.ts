import { inScope, sumOf } from '../../../../infra/web/app/organiser/booked';

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
