import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** Capacity units by where they are consumed: the table itself, or an index by its name. */
export type Capacity = Readonly<Record<string, number>>;

/** Sums what several requests consumed; places without any are left out. */
export const sumOf = (capacities: readonly Capacity[]): Capacity => {
  const sums: Record<string, number> = {};
  for (const [place, units] of capacities.flatMap((capacity) => Object.entries(capacity)))
    if (units > 0) sums[place] = (sums[place] ?? 0) + units;
  return sums;
};

/** Returns the bytes of a number: one for two digits, and one more. */
const numberBytes = (text: string): number => {
  const digits = text.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
};

const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.L !== undefined) return 3 + value.L.reduce((sum, each) => sum + 1 + valueBytes(each), 0);
  if (value.M !== undefined) return 3 + itemBytes(value.M) + Object.keys(value.M).length;
  return 1;
};

/** Returns the size of an item, by the rules of DynamoDB's guide ("item sizes and formats"). */
export const itemBytes = (item: Readonly<Record<string, AttributeValue>>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

/** Returns the size of what an index of keys holds of an item. */
export const keyBytes = (item: Stored): number => {
  const keys = Object.entries(item ?? {}).filter(([name]) => ['id', 'sk', 'gsi3pk', 'gsi3sk'].includes(name));
  return itemBytes(Object.fromEntries(keys));
};

const units = (bytes: number, unit: number): number => Math.max(1, Math.ceil(bytes / unit));

/** Returns the least that reading items by their keys costs, to see every write: one unit for each 4 KB of each. */
export const consistentRead = (...sizes: readonly number[]): Capacity => ({
  table: sizes.reduce((sum, bytes) => sum + units(bytes, 4096), 0),
});

/** Returns the least that reading items by their keys costs: half of a consistent read. */
export const plainRead = (...sizes: readonly number[]): Capacity =>
  sumOf([{ table: 0.5 * (consistentRead(...sizes).table ?? 0) }]);

/** Returns the least that one query costs: half a unit for each 4 KB of all that it reads together. */
export const queryOf = (index: string, ...sizes: readonly number[]): Capacity => ({
  [index]:
    0.5 *
    units(
      sizes.reduce((sum, bytes) => sum + bytes, 0),
      4096,
    ),
});

/** An item as it is stored before or after a write; undefined when there is none. */
export type Stored = Readonly<Record<string, AttributeValue>> | undefined;

/** Units that writing an item costs. */
export const unitsOf = (item: Stored): number => (item ? units(itemBytes(item), 1024) : 0);

const indexKeys: Readonly<Record<string, readonly [string, string]>> = {
  'gsi-1': ['sk', 'gsi1sk'],
  'gsi-2': ['gsi2pk', 'gsi2sk'],
  'gsi-3': ['gsi3pk', 'gsi3sk'],
};

/** Holds keys alone: an entry is a unit, and one that stays where it is costs nothing. */
const keysOnly = 'gsi-3';

/**
 * Returns the least that one write costs: a unit for each KB, of the larger of before and after; and in each index again, or once for
 * the entry that goes and once for the one that comes when it moves.
 */
export const writeOf = (before: Stored, after: Stored): Capacity => {
  const inIndices = Object.entries(indexKeys).map(([index, [hash, range]]): Capacity => {
    const placeOf = (item: Stored) =>
      item?.[hash]?.S && item[range]?.S ? `${item[hash].S} ${item[range].S}` : undefined;
    const [old, fresh] = [placeOf(before), placeOf(after)];
    if (index === keysOnly) return { [index]: old === fresh ? 0 : Number(Boolean(old)) + Number(Boolean(fresh)) };
    const [went, came] = [old ? unitsOf(before) : 0, fresh ? unitsOf(after) : 0];
    return { [index]: old === fresh ? Math.max(went, came) : went + came };
  });
  return sumOf([{ table: Math.max(1, unitsOf(before), unitsOf(after)) }, ...inIndices]);
};

/** Doubles what a transaction costs. */
export const inTransaction = (writes: readonly Capacity[]): Capacity => sumOf([...writes, ...writes]);
