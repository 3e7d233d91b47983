/** Kinds of refusals of which there is more to say than their type does. The API tells them in English sentences. */
const kinds = [
  ['crowded', /others were faster/],
  ['underWay', /is still under way/],
  ['unanswered', /payment is not answered/],
  ['full', /as many families as can/i],
  ['versionOpen', /new version is under way already/],
  ['sessionOver', /session is over/],
  ['sessionOff', /session is cancelled/],
  ['pictureGone', /image is there no more/],
  ['manyChanges', /so many sessions differ/i],
  ['manyChildren', /no more children/i],
  ['manyFavourites', /no more favourites/i],
  ['holdsOften', /kept places ten times/],
  ['messagesOften', /write again in an hour/],
  ['submittedOften', /have submitted/],
  ['renamedOften', /change the profile again/],
] as const satisfies readonly (readonly [kind: string, sentence: RegExp])[];

export type RefusalKind = (typeof kinds)[number][0];

/** Returns of which kind a refusal is; null where its type says all. */
export const refusalKind = (sentence: string): RefusalKind | null =>
  kinds.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;

/** Refusals for the moment: the same is let through when it is tried again. */
const passing: ReadonlySet<RefusalKind | null> = new Set<RefusalKind>(['crowded', 'underWay', 'unanswered']);

export const isPassing = (kind: RefusalKind | null): boolean => passing.has(kind);
