import { changesOf } from '../../../../infra/web/app/organiser/session-change';

const before = { start: '2027-01-16T10:00', minutes: '90', capacity: '12' };

it.each([
  [{}, {}],
  [{ start: '2027-01-16T11:00' }, { start: '2027-01-16T11:00' }],
  [{ minutes: '60' }, { durationMinutes: 60 }],
  [
    { capacity: '8', minutes: '60' },
    { capacity: 8, durationMinutes: 60 },
  ],
  [{ start: '', minutes: '', capacity: '' }, {}],
])('a session whose form is changed by %j is changed by %j', (typed, changes) => {
  expect(changesOf(before, { ...before, ...typed })).toEqual(changes);
});
