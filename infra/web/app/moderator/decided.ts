interface Decided {
  /** What it was called when it was decided on; null where that was not kept. */
  readonly name: string | null;
  /** As it is now; null where moderators see it no more. */
  readonly thingToDo: { readonly name: string } | null;
}

interface Titles {
  /** What it was called then, as far as anybody knows. */
  readonly then: string | null;
  /** What it is called now, where that is another name or the only one that is known. */
  readonly now: string | null;
}

/** Returns by which names a decision is told: that of then, and that of now where it says something else. */
export const titlesOf = ({ name, thingToDo }: Decided): Titles => ({
  then: name,
  now: thingToDo && thingToDo.name !== name ? thingToDo.name : null,
});
