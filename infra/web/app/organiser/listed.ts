/** As many are read at a glance. */
const glance = 20;

export interface Listed<Row> {
  readonly first: readonly Row[];
  /** Those that are told beyond the first, for who unfolds them. */
  readonly more: readonly Row[];
  /** How many there are beyond the first in all. */
  readonly moreCount: number;
  /** How many of these nobody tells one by one. */
  readonly untold: number;
}

/** Returns how so many are listed of which these are told: none is left out unsaid. */
export const listed = <Row>(count: number, told: readonly Row[]): Listed<Row> => {
  const first = told.slice(0, glance);
  return {
    first,
    more: told.slice(glance),
    moreCount: Math.max(0, count - first.length),
    untold: Math.max(0, count - told.length),
  };
};
