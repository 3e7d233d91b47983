import { titlesOf } from '../../../../infra/web/app/moderator/decided';

it.each([
  ['Swimming', 'Swimming', 'Swimming', null],
  ['Swimming', 'Diving', 'Swimming', 'Diving'],
  ['Swimming', null, 'Swimming', null],
  [null, 'Diving', null, 'Diving'],
  [null, null, null, null],
])('a decision on %p that is called %p now is told as %p, and %p', (name, current, then, now) => {
  expect(titlesOf({ name, thingToDo: current === null ? null : { name: current } })).toEqual({ then, now });
});
