import type { Unread } from '../../domain/shared/unread';

type Item = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set);

/** What is stored and was not read, map by map. A list counts as one value: what is within it has no name to keep it by. */
const findUnread = (stored: Item, read: Item, path: readonly string[]): readonly Unread[] =>
  Object.entries(stored).flatMap(([name, value]): readonly Unread[] => {
    if (!(name in read)) return [{ path: [...path, name], value }];
    const inner = read[name];
    return isMap(value) && isMap(inner) ? findUnread(value, inner, [...path, name]) : [];
  });

/**
 * Returns `unread` of a stored map, as its reader left it, to be spread into what was read. `known` names are never
 * unread.
 */
export const unreadIn = (stored: unknown, read: object, known: readonly string[] = []) => {
  if (!isMap(stored)) return {};
  const unread = findUnread(stored, read as Item, []).filter(({ path: [name = ''] }) => !known.includes(name));
  return unread.length > 0 ? { unread } : {};
};

/** Unread values go back to where they lay, unless the map is gone that they lay in, or the place is taken. */
const put = (item: Item, [name = '', ...rest]: readonly string[], value: unknown): Item => {
  if (rest.length === 0) return name in item ? item : { ...item, [name]: value };
  const inner = item[name];
  return isMap(inner) ? { ...item, [name]: put(inner, rest, value) } : item;
};

/** Returns the item with what it had besides, and without the list of that. */
export const withUnread = ({ unread, ...item }: Item & { readonly unread?: readonly Unread[] }): Item =>
  (unread ?? []).reduce<Item>((whole, { path, value }) => put(whole, path, value), item);
