import { claimsIn } from '../family/tokens';
import { people } from '../session';
import type { PartyChoice } from './reckoning';

/** Places that are kept for a while. */
export interface Hold {
  readonly id: string;
  readonly total: number | null;
  /** Milliseconds of the reader's own clock. */
  readonly until: number;
}

/** What was asked to be kept, under which key, and what came of it; null while no answer has come. */
export interface KeptHold {
  readonly key: string;
  readonly party: PartyChoice;
  readonly hold: Hold | null;
}

/** Where one person's hold of one session stands; undefined where nobody can be told. */
const placeOf = (sessionId: string): string | undefined => {
  const { sub } = claimsIn(people.user.peek()?.token ?? '');
  return sub === undefined ? undefined : `hold ${sub} ${sessionId}`;
};

/**
 * Keeps a hold for as long as the tab is there, so that a reload does not lock a family out of its own places. Ids only: no
 * name and no note stands here. A browser may forbid it: then nothing is kept.
 */
export const keepHold = (sessionId: string, kept: KeptHold | null): void => {
  const place = placeOf(sessionId);
  if (place === undefined) return;
  try {
    if (kept) sessionStorage.setItem(place, JSON.stringify(kept));
    else sessionStorage.removeItem(place);
  } catch {
    // Nothing is lost but the memory of it.
  }
};

const stored = (place: string): KeptHold | null => {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as KeptHold | null;
  } catch {
    return null;
  }
};

/** Returns what this person holds of a session; null once it is over. */
export const keptHold = (sessionId: string, now: number): KeptHold | null => {
  const place = placeOf(sessionId);
  const kept = place === undefined ? null : stored(place);
  if (!kept?.hold || kept.hold.until > now) return kept;
  keepHold(sessionId, null);
  return null;
};
