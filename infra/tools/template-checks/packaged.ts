import { isDeepStrictEqual } from 'node:util';

/** A template as it was packaged, of which nothing is taken for granted. */
export interface PackagedResource {
  readonly Type: string;
  readonly DependsOn?: unknown;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

export interface PackagedTemplate {
  readonly Resources: Readonly<Record<string, PackagedResource>>;
}

/** Finds what is wrong, one sentence each; nothing in a template that is right. */
export type Check = (template: PackagedTemplate) => readonly string[];

export type Properties = Readonly<Record<string, unknown>>;

export interface Found {
  readonly id: string;
  readonly properties: Properties;
}

export const ofType = ({ Resources }: PackagedTemplate, type: string): readonly Found[] =>
  Object.entries(Resources).flatMap(([id, { Type, Properties: properties = {} }]) =>
    Type === type ? [{ id, properties }] : [],
  );

/** Returns the value at a path such as `A.B`; undefined when there is none. */
export const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
      value,
    );

export const list = (value: unknown): readonly unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

/** Returns the logical id that `Ref` or `Fn::GetAtt` names. */
export const named = (value: unknown): string | undefined => {
  const name = at(value, 'Ref') ?? list(at(value, 'Fn::GetAtt'))[0];
  return typeof name === 'string' ? name : undefined;
};

/** Returns every resource that is named anywhere within. */
export const mentioned = (value: unknown): ReadonlySet<string> => {
  const names = new Set<string>();
  const walk = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    const name = named(inner);
    if (name !== undefined) names.add(name);
    Object.values(inner).forEach(walk);
  };
  walk(value);
  return names;
};

export const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** Says so when two things differ that should not. */
export const same = (what: string, actual: unknown, wanted: unknown): readonly string[] =>
  isDeepStrictEqual(actual, wanted) ? [] : [`${what} is ${text(actual)}, not ${text(wanted)}`];
