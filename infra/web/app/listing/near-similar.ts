import { type Ages, fitOf } from '../family/months';
import type { Age } from '../finding/question';
import { localDate } from '../local-date';

export interface Alike {
  readonly distance: number | null;
  readonly attendance: 'IN_PERSON' | 'ONLINE' | null;
  readonly target: Ages;
  readonly sessions: {
    readonly edges: readonly { readonly node: { readonly start: string; readonly timeZone: string } }[];
  };
}

/** Metres that a family goes for something like what it looks at. */
const nearMetres = 25_000;

const maxShown = 4;

/** Whether none of the children is too young or too old for it on the day of its next session. */
const isForAll = ({ target, sessions: { edges } }: Alike, ages: readonly Age[], today: string): boolean => {
  const [next] = edges;
  const day = next ? localDate(new Date(next.node.start), next.node.timeZone) : today;
  return ages.every((age) => ['fits', 'maybe'].includes(fitOf(target, age, day, today)));
};

const isNear = ({ attendance, distance }: Alike): boolean =>
  attendance === 'ONLINE' || (distance !== null && distance <= nearMetres);

/** Returns what is shown of what is similar, the nearest first: what all of the children may go to, and far things only where nothing is near. */
export const shownSimilar = <Row extends Alike>(rows: readonly Row[], ages: readonly Age[], today: string) => {
  const forAll = rows.filter((row) => isForAll(row, ages, today));
  const near = forAll.filter(isNear);
  return { rows: (near.length > 0 ? near : forAll).slice(0, maxShown), areNear: near.length > 0 };
};
