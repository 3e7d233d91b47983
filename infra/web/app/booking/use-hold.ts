import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../api/client';
import { releaseHold } from '../api/generated/user';
import { asFailure } from '../api/loaded';
import { type Hold, type KeptHold, keepHold, keptHold, onHoldsElsewhere, type Where } from './kept-hold';
import { carryNote } from './note';
import type { PartyChoice } from './reckoning';
import type { Terms } from './terms';

/** Failures after which the places may be kept all the same. */
const unanswered = new Set(['Lost', 'Offline']);

interface Wanted {
  readonly where: Where;
  /** The children whom the family has. */
  readonly known: readonly string[];
  /** Who comes, as long as nothing was chosen here. */
  readonly first: PartyChoice;
  /** When and where the session is. */
  readonly seen: string;
}

/** Places that are kept stand; whoever was only asked for must still be there. */
const restored = (kept: KeptHold | null, known: readonly string[]): KeptHold | null =>
  kept?.hold || kept?.party.children.every((id) => known.includes(id)) ? kept : null;

/** What is known here of who comes and what is kept for them, as it was last in this browser. */
const useKept = ({ where, known, first: usual, seen }: Wanted) => {
  const [kept] = useState(() => restored(keptHold(where, Date.now()), known));
  const first = kept ?? { party: usual, key: crypto.randomUUID(), hold: null, seen, told: null };
  return {
    party: useSignal<PartyChoice>(first.party),
    key: useSignal<string>(first.key),
    hold: useSignal<Hold | null>(first.hold),
    /** When and where the session was as the places were asked for. */
    agreed: useSignal<string>(first.seen),
    /** What it was told to cost then. */
    told: useSignal<Terms | null>(first.told),
    isUnanswered: useSignal(kept !== null && kept.hold === null),
    /** How often places were kept or let go here: what was told of them before is no longer so. */
    turns: useSignal(0),
    /** Which places were kept last: their note goes along to those that are kept next. */
    last: useRef(kept?.hold?.id),
  };
};

type State = ReturnType<typeof useKept>;

const forget = ({ hold, isUnanswered, key, turns }: State): void => {
  hold.value = null;
  isUnanswered.value = false;
  key.value = crypto.randomUUID();
  turns.value += 1;
};

/** Takes over what another tab has kept or let go. */
const follow = (where: Where, state: State): void => {
  const kept = keptHold(where, Date.now());
  if (kept?.hold) {
    state.party.value = kept.party;
    state.key.value = kept.key;
    state.hold.value = kept.hold;
    state.agreed.value = kept.seen;
    state.told.value = kept.told;
  } else if (state.hold.peek() && !kept) forget(state);
};

/** Ways to let places go. Another device may keep places by now in the place of these: they stay. */
const goingOf = (where: Where, state: State) => {
  const release = (kept: Hold | null) =>
    ask('user', releaseHold, { input: { ...where, ...(kept && { holdId: kept.id }) } });
  const over = (): void => {
    keepHold(where, null);
    forget(state);
  };
  return {
    letGo: async (): Promise<void> => {
      await release(state.hold.peek());
      over();
    },
    /** Lets go at once what may be kept, whether the answer to it came or not: nobody waits behind what is not wanted any more. */
    leave: (): void => {
      const kept = state.hold.peek();
      if (!kept && !state.isUnanswered.peek()) {
        state.key.value = crypto.randomUUID();
        return;
      }
      over();
      const isDone = (): void => {
        state.turns.value += 1;
      };
      void release(kept).then(isDone, isDone);
    },
  };
};

/** Who comes, and the places that are kept for them: also after the page was loaded anew, and in every tab. */
export const useHold = (wanted: Wanted) => {
  const { where, seen } = wanted;
  const state = useKept(wanted);
  const { party, key, hold, isUnanswered } = state;
  useEffect(() => onHoldsElsewhere(() => follow(where, state)), []);
  const keep = async (asked: () => Promise<Hold | null>, told: Terms | null): Promise<void> => {
    const now = { key: key.value, party: party.value, askedAt: Date.now(), seen, told };
    keepHold(where, { ...now, hold: null });
    try {
      hold.value = await asked();
      // Somebody may have ticked other people meanwhile: the places are kept for those who were asked for.
      party.value = now.party;
      state.agreed.value = seen;
      state.told.value = told;
      state.turns.value += 1;
      if (!hold.value) {
        keepHold(where, null);
        return;
      }
      const hasNote = carryNote(state.last.current, hold.value.id);
      state.last.current = hold.value.id;
      keepHold(where, { ...now, hold: hold.value, hasNote });
    } catch (cause) {
      isUnanswered.value = unanswered.has(asFailure(cause).type);
      if (!isUnanswered.value) keepHold(where, null);
      throw cause;
    }
  };
  return { ...state, keep, ...goingOf(where, state) };
};
