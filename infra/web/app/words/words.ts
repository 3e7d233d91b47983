import type { en } from './en/all';

/** Everything that the page says: what one language says, each must say. */
export type Words = typeof en;
