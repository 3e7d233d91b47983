declare global {
  /** Which share of its random examples a rule is tried with: a setting of the suite in `jest.config.cjs`. */
  var shareOfRuns: number | undefined;
}

const share = globalThis.shareOfRuns ?? 1;
/** Says whether rules are tried with everything. */
export const isThorough = share === 1;
/** So few tell something of a rule still. */
const minRuns = 3;

/** Returns how many random examples to try a rule with, of `all` that it is tried with when everything is. */
export const runs = (all: number): number => Math.max(Math.ceil(all * share), Math.min(all, minRuns));

/** Returns every value when everything is tried, and otherwise some from all over them. */
export const sampled = <Value>(values: readonly Value[]): readonly Value[] => {
  const step = Math.round(1 / share);
  return values.filter((_, at) => at % step === 0);
};
