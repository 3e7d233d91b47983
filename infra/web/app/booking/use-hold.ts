import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { asFailure } from '../api/loaded';
import { type Hold, type KeptHold, keepHold, keptHold, onHoldsElsewhere, type Where } from './kept-hold';
import type { PartyChoice } from './reckoning';

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

/** Who comes, and the places that are kept for them: also after the page was loaded anew, and in every tab. */
export const useHold = ({ where, known, first: usual, seen }: Wanted) => {
  const [first] = useState(() => restored(keptHold(where, Date.now()), known));
  const party = useSignal<PartyChoice>(first?.party ?? usual);
  const key = useSignal<string>(first?.key ?? crypto.randomUUID());
  const hold = useSignal<Hold | null>(first?.hold ?? null);
  const agreed = useSignal<string>(first?.seen ?? seen);
  const isUnanswered = useSignal(first !== null && first.hold === null);
  const forget = (): void => {
    hold.value = null;
    isUnanswered.value = false;
    key.value = crypto.randomUUID();
  };
  const over = (): void => {
    keepHold(where, null);
    forget();
  };
  const followOtherTabs = (): void => {
    const kept = keptHold(where, Date.now());
    if (kept?.hold) {
      party.value = kept.party;
      key.value = kept.key;
      hold.value = kept.hold;
      agreed.value = kept.seen;
    } else if (hold.peek() && !kept) forget();
  };
  useEffect(() => onHoldsElsewhere(followOtherTabs), []);
  const keep = async (asked: () => Promise<Hold | null>): Promise<void> => {
    const wanted = { key: key.value, party: party.value, askedAt: Date.now(), seen };
    keepHold(where, { ...wanted, hold: null });
    try {
      hold.value = await asked();
      // Somebody may have ticked other people meanwhile: the places are kept for those who were asked for.
      party.value = wanted.party;
      agreed.value = seen;
      keepHold(where, hold.value && { ...wanted, hold: hold.value });
    } catch (cause) {
      isUnanswered.value = unanswered.has(asFailure(cause).type);
      if (!isUnanswered.value) keepHold(where, null);
      throw cause;
    }
  };
  return { party, key, hold, agreed, isUnanswered, keep, over };
};
