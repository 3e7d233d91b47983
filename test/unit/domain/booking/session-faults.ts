import { isDeepStrictEqual } from 'node:util';
import type { SessionPlaces } from '../../../../domain/booking/session-places';
import type { Command } from '../../../../domain/booking/step';
import { ok } from '../../../../domain/shared/result';
import { dayMs, hour } from '../../../../domain/shared/time';
import type { Entry } from '../../../../domain/waiting-list/waiting-list';
import type { Step } from './session-life';

type Fault = (step: Step) => Step;

/** What would come out, but for this. */
const afterwards =
  (spoil: (after: SessionPlaces, before: SessionPlaces, command: Command, now: number) => SessionPlaces): Fault =>
  (step) =>
  (before, command, now) => {
    const done = step(before, command, now);
    if (!done.ok || done.value === before) return done;
    return ok(spoil(done.value, before, command, now));
  };

/** What would go in, but for this. */
const beforehand =
  (spoil: (before: SessionPlaces, command: Command, now: number) => SessionPlaces): Fault =>
  (step) =>
  (before, command, now) =>
    step(spoil(before, command, now), command, now);

const isOffered = ({ offerEnds }: Entry): boolean => offerEnds !== undefined;

const eachEntry = (state: SessionPlaces, change: (entry: Entry) => Entry): SessionPlaces => ({
  ...state,
  queue: state.queue.map(change),
});

const withoutGathering = ({ gather: _, ...state }: SessionPlaces): SessionPlaces => state;

/** Whether two states say the same but for their revision. */
const isSame = (one: SessionPlaces, other: SessionPlaces): boolean =>
  isDeepStrictEqual({ ...one, revision: 0 }, { ...other, revision: 0 });

/** A fault that is seen by what it does to places, and not by the revision that it spoils by the way. */
const withRevision =
  (fault: Fault): Fault =>
  (step) => {
    const faulty = fault(step);
    return (before, command, now) => {
      const done = faulty(before, command, now);
      if (!done.ok) return done;
      const after = { ...done.value, opens: before.opens, closes: before.closes };
      return ok(isSame(before, after) ? before : { ...after, revision: before.revision + 1 });
    };
  };

/** Mistakes that were made elsewhere, or are near: the rules must find each. */
const placeFaults: Readonly<Record<string, Fault>> = {
  'a hold that is over gave nothing back': afterwards((after, before, _, now) => {
    const over = Object.values(before.holds).filter(({ ends }) => ends <= now);
    return { ...after, left: after.left - over.reduce((sum, { places }) => sum + places, 0) };
  }),
  'a hold counted beside its booking': afterwards((after, before, command) => {
    const hold = command.type === 'Confirm' && before.holds[command.parent];
    return command.type === 'Confirm' && hold ? { ...after, holds: { ...after.holds, [command.parent]: hold } } : after;
  }),
  'a place came back twice': afterwards((after, _, command) =>
    command.type === 'GiveBack' ? { ...after, left: after.left + command.places } : after,
  ),
  'a cancelled booking gave nothing back': afterwards((after, _, command) =>
    command.type === 'GiveBack' ? { ...after, left: after.left - command.places } : after,
  ),
  'a hold could be confirmed when it is over': beforehand((before, command, now) => {
    const hold = command.type === 'Confirm' && before.holds[command.parent];
    return command.type === 'Confirm' && hold
      ? { ...before, holds: { ...before.holds, [command.parent]: { ...hold, ends: now + 1 } } }
      : before;
  }),
  'an offer could be accepted when it is over': beforehand((before, command, now) =>
    command.type === 'Accept'
      ? eachEntry(before, (entry) =>
          isOffered(entry) && entry.id === command.id ? { ...entry, offerEnds: now + 1 } : entry,
        )
      : before,
  ),
  'an offer was made anew while it lives': afterwards((after, before) =>
    eachEntry(after, (entry) =>
      entry.offerEnds !== undefined && before.queue.some(({ id, offerEnds }) => id === entry.id && offerEnds)
        ? { ...entry, offerEnds: entry.offerEnds + 1 }
        : entry,
    ),
  ),
  'an offer was made anew when it is over': beforehand((before, _, now) =>
    eachEntry(before, (entry) =>
      entry.offerEnds !== undefined && entry.offerEnds <= now ? { ...entry, offerEnds: now + hour } : entry,
    ),
  ),
  'an offer was of one place': afterwards((after, before) => {
    const isNew = (entry: Entry) =>
      isOffered(entry) && !before.queue.some(({ id, offerEnds }) => id === entry.id && offerEnds);
    const kept = after.queue.filter(isNew).reduce((sum, { places }) => sum + places - 1, 0);
    return {
      ...eachEntry(after, (entry) => (isNew(entry) ? { ...entry, places: 1 } : entry)),
      left: after.left + kept,
    };
  }),
  'the last in line was served first': (step) => (before, command, now) => {
    const turned = step({ ...before, queue: before.queue.toReversed() }, command, now);
    return turned.ok ? ok({ ...turned.value, queue: turned.value.queue.toReversed() }) : turned;
  },
  'nobody who fits were served behind somebody who does not': (step) => (before, command, now) => {
    const first = before.queue.findIndex((entry) => !isOffered(entry));
    if (first < 0) return step(before, command, now);
    const strict = step({ ...before, queue: before.queue.slice(0, first + 1) }, command, now);
    return strict.ok && strict.value !== before
      ? ok({ ...strict.value, queue: [...strict.value.queue, ...before.queue.slice(first + 1)] })
      : strict;
  },
  'nobody counted who was passed over': afterwards((after) => eachEntry(after, (entry) => ({ ...entry, passed: 0 }))),
  'a family that walks in passed nobody over': afterwards((after, before, { type }) =>
    type === 'Book' || type === 'Hold'
      ? withoutGathering(
          eachEntry(after, (entry) => ({
            ...entry,
            passed: before.queue.find(({ id }) => id === entry.id)?.passed ?? 0,
          })),
        )
      : after,
  ),
  'nothing was ever gathered': afterwards(withoutGathering),
  'a family walked in while somebody gathers': (step) => (before, command, now) => {
    const { gather } = before;
    if (command.type !== 'Book' || !gather) return step(before, command, now);
    const done = step(
      { ...withoutGathering(before), queue: before.queue.map((one) => ({ ...one, passed: 0 })) },
      command,
      now,
    );
    return done.ok ? ok({ ...done.value, queue: before.queue, gather }) : done;
  },
  'places were gathered for ever': afterwards((after) =>
    after.gather ? { ...after, gather: { ...after.gather, ends: after.gather.ends + 30 * dayMs } } : after,
  ),
  'a gathering in vain was followed by another': (step) => (before, command, now) => {
    const done = step(before, command, now);
    const { gather } = before;
    if (!done.ok || !gather || gather.ends > now || done.value.gather) return done;
    const next = done.value.queue.find((entry) => !isOffered(entry));
    return next && gather.ends + dayMs < before.starts - dayMs
      ? ok({ ...done.value, gather: { id: next.id, ends: now + hour } })
      : done;
  },
  'capacity could be less than what is taken': (step) => (before, command, now) => {
    const done = step(before, command, now);
    if (done.ok || command.type !== 'SetCapacity') return done;
    const { capacity } = command;
    return ok({ ...before, capacity, left: before.left + capacity - before.capacity, revision: before.revision + 1 });
  },
  'a closed session could be booked': beforehand((before, { type }) =>
    type === 'Book' ? { ...before, open: true } : before,
  ),
  'booking went on when it is over': beforehand((before, { type }, now) =>
    type === 'Book' ? { ...before, closes: Math.max(before.closes, now + 1) } : before,
  ),
  'booking could begin before it opens': beforehand((before) => ({ ...before, opens: 0 })),
  'closing kept the list': afterwards((after, before, { type }) =>
    type === 'Close' ? { ...after, queue: before.queue.filter((entry) => !isOffered(entry)) } : after,
  ),
};

export const faults: Readonly<Record<string, Fault>> = {
  ...Object.fromEntries(Object.entries(placeFaults).map(([name, fault]) => [name, withRevision(fault)])),
  'a revision stood still': afterwards((after, before) => ({ ...after, revision: before.revision })),
};
