import type { Value } from '../cloudformation';

/** What one part of a template asks of another: what `Ref` answers of a resource, or one attribute of it. */
export interface Reference {
  readonly id: string;
  readonly attribute?: string;
}

export const intrinsic = ({ id, attribute }: Reference): Value =>
  attribute === undefined ? { Ref: id } : { 'Fn::GetAtt': [id, attribute] };

/** Answers what to write in the place of a reference: another, or the text itself that it stands for. */
type Rename = (reference: Reference) => Reference | string;

/** Reads `Id`, or `Id.Attribute`, of which the attribute may hold dots itself. */
const parsed = (text: string): Reference => {
  const dot = text.indexOf('.');
  return dot < 0 ? { id: text } : { id: text.slice(0, dot), attribute: text.slice(dot + 1) };
};

/** Tells whether a name is ours: AWS's own, such as `AWS::Region`, are the same everywhere. */
const isOurs = (id: string): boolean => !id.startsWith('AWS::');

const renamedText = (text: string, local: readonly string[], rename: Rename): string =>
  // A name after `!` is a text of its own.
  text.replace(/\$\{([^!}][^}]*)\}/g, (whole, inner: string) => {
    const reference = parsed(inner.trim());
    if (!isOurs(reference.id) || local.includes(inner.trim())) return whole;
    const now = rename(reference);
    if (typeof now === 'string') return now;
    return `\${${now.attribute === undefined ? now.id : `${now.id}.${now.attribute}`}}`;
  });

const renamedSub = (sub: Value, rename: Rename): Value => {
  if (typeof sub === 'string') return renamedText(sub, [], rename);
  const [text, local] = sub as readonly [string, Readonly<Record<string, Value>>];
  return [renamedText(text, Object.keys(local), rename), renamed(local, rename)];
};

const asked = (inner: Value): Reference => {
  if (!Array.isArray(inner)) return parsed(String(inner));
  const [id = '', ...attribute] = inner as string[];
  return { id, attribute: attribute.join('.') };
};

const renamedIntrinsic = (name: string, inner: Value, rename: Rename): Value => {
  if (name === 'Fn::Sub') return { [name]: renamedSub(inner, rename) };
  if (name !== 'Fn::GetAtt' && !(name === 'Ref' && typeof inner === 'string' && isOurs(inner))) return undefined;
  const now = rename(name === 'Ref' ? { id: String(inner) } : asked(inner));
  return typeof now === 'string' ? now : intrinsic(now);
};

/** Returns `value` with another reference in the place of every one in it, wherever it stands. */
export const renamed = (value: Value, rename: Rename): Value => {
  if (Array.isArray(value)) return value.map((one: Value) => renamed(one, rename));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value) as [string, Value][];
  const [first] = entries;
  const known = first !== undefined && entries.length === 1 ? renamedIntrinsic(...first, rename) : undefined;
  return known ?? Object.fromEntries(entries.map(([name, inner]) => [name, renamed(inner, rename)]));
};

/** Returns every reference in `value`. */
export const referencesIn = (value: Value): readonly Reference[] => {
  const found: Reference[] = [];
  renamed(value, (reference) => {
    found.push(reference);
    return reference;
  });
  return found;
};
