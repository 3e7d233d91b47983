import { claimsIn } from '../family/tokens';
import { people } from '../session';
import type { PartyChoice } from './reckoning';
import type { Terms } from './terms';

/** Places that are kept for a while. */
export interface Hold {
  readonly id: string;
  /** Milliseconds of the reader's own clock. */
  readonly until: number;
}

/** Which session of what. An id of a session names it within its listing alone. */
export interface Where {
  readonly thingToDoId: string;
  readonly sessionId: string;
}

/** What was asked to be kept, under which key, and what came of it; null while no answer has come. */
export interface KeptHold {
  readonly key: string;
  readonly party: PartyChoice;
  readonly hold: Hold | null;
  /** When it was asked for, in milliseconds of the reader's own clock. */
  readonly askedAt: number;
  /** When and where the session was as the places were asked for. */
  readonly seen: string;
  /** What it was told to cost as the places were asked for. */
  readonly told: Terms | null;
  /** Whether a note was begun, which itself stands in no storage. */
  readonly hasNote?: boolean;
}

/** Milliseconds after which what was never answered is nothing any more: no hold lasts longer. */
const unansweredMs = 600_000;

const prefix = 'hold ';

/** Where the holds of whoever is signed in stand; undefined where nobody can be told. */
const ownPrefix = (): string | undefined => {
  const { sub } = claimsIn(people.user.peek()?.token ?? '');
  return sub === undefined ? undefined : `${prefix}${sub} `;
};

const placeOf = ({ thingToDoId, sessionId }: Where): string | undefined => {
  const own = ownPrefix();
  return own && `${own}${encodeURIComponent(thingToDoId)} ${encodeURIComponent(sessionId)}`;
};

const stored = (place: string): KeptHold | null => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as KeptHold | null;
  } catch {
    return null;
  }
};

const isOver = ({ hold, askedAt }: KeptHold, now: number): boolean =>
  now >= (hold ? hold.until : askedAt + unansweredMs);

/** Drops whatever is over, whosever it was: nothing stays in a browser that several people use. */
const tidy = (now: number): void => {
  for (const place of Object.keys(localStorage)) {
    if (!place.startsWith(prefix)) continue;
    const kept = stored(place);
    if (!kept || isOver(kept, now)) localStorage.removeItem(place);
  }
};

/**
 * Keeps a hold for as long as it lasts, for all tabs: the API does not tell which holds one has, and neither a reload nor
 * another tab may lock a family out of its own places. Ids only: no name and no note stands here. A browser may forbid it:
 * then nothing is kept.
 */
export const keepHold = (where: Where, kept: KeptHold | null): void => {
  const place = placeOf(where);
  if (place === undefined) return;
  try {
    if (kept) localStorage.setItem(place, JSON.stringify(kept));
    else localStorage.removeItem(place);
  } catch {
    // Nothing is lost but the memory of it.
  }
};

/** Returns what this person holds of a session; null once it is over. */
export const keptHold = (where: Where, now: number): KeptHold | null => {
  const place = placeOf(where);
  try {
    tidy(now);
  } catch {
    return null;
  }
  return place === undefined ? null : stored(place);
};

/** Remembers whether a note was begun for places that are kept. */
export const markNote = (where: Where, hasNote: boolean): void => {
  const kept = keptHold(where, Date.now());
  if (kept?.hold && (kept.hasNote ?? false) !== hasNote) keepHold(where, { ...kept, hasNote });
};

/** Returns every session of which this person holds places, what ends first coming first. */
export const ownHolds = (now: number): readonly (Where & { readonly hold: Hold })[] => {
  const own = ownPrefix();
  if (own === undefined) return [];
  try {
    tidy(now);
    return Object.keys(localStorage)
      .filter((place) => place.startsWith(own))
      .flatMap((place) => {
        const [thingToDoId = '', sessionId = ''] = place.slice(own.length).split(' ').map(decodeURIComponent);
        const hold = stored(place)?.hold;
        return hold ? [{ thingToDoId, sessionId, hold }] : [];
      })
      .sort((one, two) => one.hold.until - two.hold.until);
  } catch {
    return [];
  }
};

/** Tells when another tab keeps places or lets them go. Returns what ends it. */
export const onHoldsElsewhere = (then: () => void): (() => void) => {
  const hear = ({ key }: StorageEvent): void => {
    if (key === null || key.startsWith(prefix)) then();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
};
