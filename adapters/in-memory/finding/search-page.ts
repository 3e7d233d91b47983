import type { Page, PageRequest, Position } from '../../../domain/shared/paging';

/** Answers as numbers: what each is ordered by, and the slot that it stands in. */
export interface Matches {
  readonly keys: Float64Array;
  readonly slots: Int32Array;
  readonly count: number;
}

/** Of two answers, by their index: below 0 when the first comes before the other. */
type Compare = (a: number, b: number) => number;

const sink = (heap: number[], compare: Compare): void => {
  let parent = 0;
  for (;;) {
    let last = parent;
    for (let child = 2 * parent + 1; child <= 2 * parent + 2 && child < heap.length; child++) {
      if (compare(heap[child] ?? 0, heap[last] ?? 0) > 0) last = child;
    }
    if (last === parent) return;
    const held = heap[last] ?? 0;
    heap[last] = heap[parent] ?? 0;
    heap[parent] = held;
    parent = last;
  }
};

/** The first `size` of those offered, in order: a heap keeps them, the last of them on top. */
const makeFirst = (size: number, compare: Compare) => {
  const heap: number[] = [];
  return {
    offer: (index: number): void => {
      if (heap.length < size) {
        heap.push(index);
        // Sorted backwards is a heap.
        if (heap.length === size) heap.sort((a, b) => compare(b, a));
      } else if (compare(index, heap[0] ?? 0) < 0) {
        heap[0] = index;
        sink(heap, compare);
      }
    },
    sorted: (): number[] => heap.sort(compare),
  };
};

/**
 * The page that `pageOf` cuts out of the sorted list, without sorting it: answers are counted on both sides of the page and
 * only the page's own are kept in order.
 */
export const selectPage = (
  { keys, slots, count }: Matches,
  { size, backward, after, before }: PageRequest,
  direction: 1 | -1,
  idAt: (slot: number) => string,
): Page<Position & { readonly slot: number }> => {
  const slotAt = (index: number): number => slots[index] ?? 0;
  const keyAt = (index: number): number => keys[index] ?? 0;
  const compareTo = (index: number, key: number, id: () => string): number => {
    if (keyAt(index) !== key) return keyAt(index) < key ? -direction : direction;
    const own = idAt(slotAt(index));
    if (own === id()) return 0;
    return own < id() ? -1 : 1;
  };
  const isPast = (index: number, { key, id }: Position, least: number): boolean =>
    compareTo(index, Number(key), () => id) >= least;
  const compare: Compare = (a, b) => compareTo(a, keyAt(b), () => idAt(slotAt(b)));
  const first = makeFirst(size, backward ? (a, b) => compare(b, a) : compare);
  let low = 0;
  let inside = 0;
  for (let index = 0; index < count; index++) {
    if (after && !isPast(index, after, 1)) low += 1;
    else if (!before || !isPast(index, before, 0)) {
      inside += 1;
      first.offer(index);
    }
  }
  const chosen = first.sorted();
  if (backward) chosen.reverse();
  const start = backward ? low + inside - chosen.length : low;
  return {
    rows: chosen.map((index) => ({ key: keyAt(index), id: idAt(slotAt(index)), slot: slotAt(index) })),
    total: count,
    hasPrevious: start > 0,
    hasNext: start + chosen.length < count,
  };
};
