/** Describes a range with both its ends. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** Lists bands of completed years, as `target.age` asks for them. */
export const ageBands: readonly Band[] = [
  { from: 0, to: 2 },
  { from: 3, to: 5 },
  { from: 6, to: 8 },
  { from: 9, to: 12 },
  { from: 13, to: 17 },
  { from: 18, to: 120 },
];

/** Lists bands of whole units, as `price` asks for them. */
export const priceBands: readonly Band[] = [
  { from: 0, to: 0 },
  { from: 0.01, to: 25 },
  { from: 25.01, to: 50 },
  { from: 50.01, to: 100 },
  { from: 100.01, to: 1_000_000_000 },
];

/** Returns a band as a facet's value: both its ends, to be asked for again. */
export const bandName = ({ from, to }: Band): string => `${from}-${to}`;

const monthsOfYear = 12;

/** Returns all completed months of somebody whose completed years are in a range. */
export const monthsOfBand = ({ from, to }: Band): Band => ({
  from: from * monthsOfYear,
  to: to * monthsOfYear + monthsOfYear - 1,
});
