import fc from 'fast-check';
import { holdMs, type SessionTerms } from '../../../../domain/booking/session-places';
import type { Command } from '../../../../domain/booking/step';
import { userId } from '../../../../domain/shared/ids';
import { dayMs, hour, minute } from '../../../../domain/shared/time';
import { beginning, type Life, live, newId, newLife, type Step } from './session-life';

type Nothing = Record<string, never>;

/** What somebody does, from what can be known at the time; nothing when it cannot be done at all. */
const doing = (name: string, command: (life: Life) => Command | undefined, after?: (life: Life) => void) => ({
  check: () => true,
  run: (_: Nothing, life: Life) => {
    const wanted = command(life);
    if (wanted && live(life, wanted)) after?.(life);
  },
  toString: () => name,
});

const size = fc.integer({ min: 1, max: 5 });
const parent = fc.integer({ min: 0, max: 3 }).map((number) => userId(`parent-${number}`));
const pick = fc.nat({ max: 20 });
const picked = <T>(some: readonly T[], which: number): T | undefined => some[which % Math.max(1, some.length)];

const book = size.map((places) => doing(`book ${places}`, () => ({ type: 'Book', places })));
const bookHeld = fc
  .tuple(parent, size)
  .map(([who, places]) => doing(`book ${places} ${who}`, () => ({ type: 'Book', places, parent: who })));
const hold = fc.tuple(parent, size).map(([who, places]) =>
  doing(`hold ${places} ${who}`, (life) => ({
    type: 'Hold',
    parent: who,
    hold: { id: newId(life), places, ends: life.now + holdMs, children: [], adults: places },
  })),
);
const release = parent.map((who) => doing(`release ${who}`, () => ({ type: 'Release', parent: who })));
const confirm = parent.map((who) =>
  doing(`confirm ${who}`, ({ state }) => {
    const held = state.holds[who];
    return held && { type: 'Confirm', parent: who, id: held.id };
  }),
);
const join = size.map((places) => doing(`join ${places}`, (life) => ({ type: 'Join', id: newId(life), places })));
const accept = pick.map((which) =>
  doing('accept', ({ state }) => {
    const offered = state.queue.filter(({ offerEnds }) => offerEnds !== undefined);
    const entry = picked(offered, which);
    return entry && { type: 'Accept', id: entry.id };
  }),
);
const leave = pick.map((which) =>
  doing('leave', ({ state }) => {
    const entry = picked(state.queue, which);
    return entry && { type: 'Leave', id: entry.id };
  }),
);
const giveBack = fc.tuple(pick, size).map(([which, most]) =>
  doing('cancel', (life) => {
    const booking = picked(life.booked, which);
    if (!booking) return undefined;
    const places = Math.min(booking.places, most);
    life.booked = life.booked.map((one) => (one === booking ? { ...one, places: one.places - places } : one));
    life.booked = life.booked.filter((one) => one.places > 0);
    return { type: 'GiveBack', places };
  }),
);
const setCapacity = fc
  .integer({ min: 1, max: 14 })
  .map((capacity) => doing(`capacity ${capacity}`, () => ({ type: 'SetCapacity', capacity })));
const settle = fc.constant(doing('settle', () => ({ type: 'Settle' })));
const close = fc.constant(doing('close', () => ({ type: 'Close' })));
const reopen = fc.constant(doing('reopen', () => ({ type: 'Reopen' })));
const pass = fc
  .constantFrom(minute, 9 * minute, 20 * minute, 5 * hour, 23 * hour, 30 * hour, 3 * dayMs)
  .map((time) => ({
    check: () => true,
    run: (_: Nothing, life: Life) => {
      life.now += time;
    },
    toString: () => `${time / minute} minutes pass`,
  }));

const terms: fc.Arbitrary<SessionTerms> = fc
  .record({
    capacity: fc.integer({ min: 1, max: 12 }),
    startsInDays: fc.integer({ min: 1, max: 40 }),
    closesHoursBefore: fc.constantFrom(0, 0, 3, 48),
    opensInHours: fc.constantFrom(0, 0, 0, 5),
    offerHours: fc.constantFrom(1, 24, 24, 72),
  })
  .map(({ capacity, startsInDays, closesHoursBefore, opensInHours, offerHours }) => {
    const starts = beginning + startsInDays * dayMs;
    return {
      capacity,
      starts,
      ends: starts + hour,
      closes: starts - closesHoursBefore * hour,
      opens: opensInHours === 0 ? 0 : beginning + opensInHours * hour,
      offerMs: offerHours * hour,
    };
  });

/** What families do more often stands more often. */
const commands = fc.commands(
  [
    join,
    join,
    join,
    book,
    book,
    bookHeld,
    hold,
    confirm,
    release,
    accept,
    leave,
    giveBack,
    giveBack,
    pass,
    pass,
    settle,
    setCapacity,
    close,
    reopen,
  ].map((command, index) =>
    index < 17 ? command : fc.oneof({ weight: 9, arbitrary: settle }, { weight: 1, arbitrary: command }),
  ),
  { maxCommands: 60, size: '+1' },
);

/** Every rule holds at each step of a random life of a session. */
export const everyRuleHolds = (step: Step) =>
  fc.property(terms, commands, (said, life) => {
    fc.modelRun(() => ({ model: {}, real: newLife(step, said) }), life);
  });
