interface Fault {
  readonly path: string;
  readonly message: string;
}

/** A listing as it stands in its form: what is plainly missing, and what the API would be sent. */
export interface Written {
  readonly missing: readonly Fault[];
  readonly input: unknown;
}

/** Returns what stands at a path of the API's input. */
const valueAt = (input: unknown, path: string): unknown => {
  let value = input;
  for (const name of path.split(/[.[\]]+/).filter((part) => part !== '')) {
    if (typeof value !== 'object' || value === null || !(name in value)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isAmong = (faults: readonly Fault[], { path }: Fault): boolean => faults.some((one) => one.path === path);

/** Returns the faults that a change leaves: what the API found wrong is unknown as soon as it reads otherwise. */
export const stillWrong = <One extends Fault>(
  faults: readonly One[],
  before: Written,
  after: Written,
): readonly One[] =>
  faults.filter((fault) =>
    isAmong(before.missing, fault)
      ? isAmong(after.missing, fault)
      : isSame(valueAt(before.input, fault.path), valueAt(after.input, fault.path)),
  );
