/** Describes a stretch of time, milliseconds since the epoch. */
export interface Merged {
  readonly start: number;
  readonly end: number;
}

interface Head<T> {
  value: T;
  readonly rest: Generator<T, void>;
}

const headsOf = <T>(streams: readonly Generator<T, void>[]): Head<T>[] =>
  streams.flatMap((rest) => {
    const first = rest.next();
    return first.done ? [] : [{ value: first.value, rest }];
  });

/** Returns several ordered streams as one, by their starts, the longest of equal ones first unless told otherwise. Lazy. */
export function* merged<T extends Merged>(
  streams: readonly Generator<T, void>[],
  ofEqualStarts: (a: T, b: T) => number = (a, b) => b.end - a.end,
): Generator<T, void> {
  let heads = headsOf(streams);
  while (heads.length > 0) {
    const soonest = heads.reduce((best, head) => {
      const order = head.value.start - best.value.start || ofEqualStarts(head.value, best.value);
      return order < 0 ? head : best;
    });
    yield soonest.value;
    const next = soonest.rest.next();
    if (next.done) heads = heads.filter((head) => head !== soonest);
    else soonest.value = next.value;
  }
}
