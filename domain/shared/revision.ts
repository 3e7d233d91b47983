/** Says that what is to be changed is not what was read: somebody changed it since. Nothing is written. */
export interface RevisionChanged {
  readonly code: 'RevisionChanged';
  /** The one that is there; 0 where there is nothing. */
  readonly revision: number;
  /** Names the fields that were sent and are otherwise there, in the order of their names; absent where no field was sent. */
  readonly differs?: readonly string[];
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A store keeps the fields of an object in an order of its own. */
const inOrder = (_name: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);

/** Returns which of these fields differ, in the order of their names. What is undefined and what is absent are the same. */
export const differingFields = <Value extends object>(
  one: Value,
  other: Value,
  fields: readonly (keyof Value & string)[],
): readonly string[] => fields.filter((field) => !isSame(one[field], other[field])).sort();

/** Returns whether somebody said which revision they had read, and another is there. */
export const isOutdated = (read: number | undefined, { revision }: { readonly revision: number }): boolean =>
  read !== undefined && read !== revision;
