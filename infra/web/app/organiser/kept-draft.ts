import type { Draft } from './draft';

const keyOf = (key: string): string => `draft ${key}`;

/** Keeps what was typed for this tab, so that neither a sign-in nor a reload loses it; null forgets it. */
export const keepDraft = (key: string, draft: Draft | null): void => {
  try {
    if (draft) sessionStorage.setItem(keyOf(key), JSON.stringify({ ...draft, imageUri: null }));
    else sessionStorage.removeItem(keyOf(key));
  } catch {
    // A browser that keeps nothing loses it with the page.
  }
};

/** Returns what was typed and not saved. */
export const keptDraft = (key: string): Draft | null => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(key)) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
};

/** Forgets every draft of this tab: whoever signs in next is somebody else. */
export const forgetDrafts = (): void => {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(keyOf(''))) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
};
