import type { Client } from '@opensearch-project/opensearch';
import { indexDefinition } from './index-definition';

/** Indices are named after their alias and numbered: a rebuild makes the next. */
const nameOf = (alias: string, number: number): string => `${alias}-${number}`;

const numberOf = (alias: string, name: string): number | undefined => {
  const end = name.startsWith(`${alias}-`) ? name.slice(alias.length + 1) : '';
  return /^\d{1,9}$/.test(end) ? Number(end) : undefined;
};

/** The alias's indices, those of a rebuild under way or cut off included, by their numbers. */
const numbersOf = async (client: Client, alias: string): Promise<readonly number[]> => {
  const { body: indices } = await client.indices.get({ index: `${alias}-*`, allow_no_indices: true });
  const numbers = Object.keys(indices).map((name) => numberOf(alias, name));
  return numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
};

/** The names of the indices that stand behind the alias: one, or none before the first set-up. */
const behind = async (client: Client, alias: string): Promise<readonly string[]> => {
  const { body: exists } = await client.indices.existsAlias({ name: alias });
  if (!exists) return [];
  const { body: indices } = await client.indices.getAlias({ name: alias });
  return Object.keys(indices);
};

const isThereAlready = (failure: unknown): boolean =>
  failure instanceof Error && failure.message.includes('resource_already_exists_exception');

/**
 * Makes the first index and its alias, unless they are there. Answers whether it made them. It leaves an index of an older
 * definition as it is: a rebuild brings in the new one.
 */
export const setUpIndex = async (client: Client, alias: string): Promise<boolean> => {
  if ((await behind(client, alias)).length > 0) return false;
  const number = ((await numbersOf(client, alias)).at(-1) ?? 0) + 1;
  const body = { ...indexDefinition, aliases: { [alias]: { is_write_index: true } } };
  try {
    await client.indices.create({ index: nameOf(alias, number), body });
    return true;
  } catch (failure) {
    // Somebody else was a moment faster.
    if (!isThereAlready(failure)) throw failure;
    return false;
  }
};

/** The alias by which an index is filled until it takes the place of the old one. */
export const fillingAliasOf = (index: string): string => `${index}-filling`;

/** Makes an index that nobody reads yet, numbered after all others of the alias. Answers its name. */
export const addIndex = async (client: Client, alias: string): Promise<string> => {
  const name = nameOf(alias, ((await numbersOf(client, alias)).at(-1) ?? 0) + 1);
  await client.indices.create({ index: name, body: { ...indexDefinition, aliases: { [fillingAliasOf(name)]: {} } } });
  return name;
};

/** Points the alias to this index and to no other, in one step: every search sees the old one or the new. */
export const swapAlias = async (client: Client, alias: string, index: string): Promise<void> => {
  const old = await behind(client, alias);
  const actions = [
    ...old.map((name) => ({ remove: { index: name, alias } })),
    { add: { index, alias, is_write_index: true } },
    { remove: { index, alias: fillingAliasOf(index) } },
  ];
  await client.indices.updateAliases({ body: { actions } });
};

/** Deletes every index of the alias, all but `kept`. Answers their names. */
export const deleteIndices = async (client: Client, alias: string, kept?: string): Promise<readonly string[]> => {
  const numbers = await numbersOf(client, alias);
  const names = numbers.map((number) => nameOf(alias, number)).filter((name) => name !== kept);
  if (names.length > 0) await client.indices.delete({ index: names });
  return names;
};
