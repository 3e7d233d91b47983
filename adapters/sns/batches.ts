/** Holds SNS's limits for one call. */
export const limits = {
  entries: 10,
  /** Of all entries together, their attributes included; so of one, too. */
  bytes: 256 * 1024,
} as const;

/**
 * Returns items in order, each batch as full as the limits let it be. An item that alone is too large is a batch of its
 * own.
 */
export const batchesOf = <Item extends { readonly bytes: number }>(items: readonly Item[]): readonly Item[][] => {
  const batches: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const last = batches.at(-1);
    if (last && last.length < limits.entries && item.bytes <= room) {
      last.push(item);
      room -= item.bytes;
    } else {
      batches.push([item]);
      room = limits.bytes - item.bytes;
    }
  }
  return batches;
};
