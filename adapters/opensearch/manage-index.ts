import { randomUUID } from 'node:crypto';
import type { Client } from '@opensearch-project/opensearch';
import * as v from 'valibot';
import { indexDefinition } from './index-definition';

const definitionOf = (shards: number) => ({
  ...indexDefinition,
  settings: { ...indexDefinition.settings, number_of_shards: shards },
});

/** Indices are named after their alias and numbered: a rebuild makes the next. */
const nameOf = (alias: string, number: number): string => `${alias}-${number}`;

const numberOf = (alias: string, name: string): number | undefined => {
  const end = name.startsWith(`${alias}-`) ? name.slice(alias.length + 1) : '';
  return /^\d{1,9}$/.test(end) ? Number(end) : undefined;
};

/** One of the alias's indices, one of a rebuild under way or cut off included. */
interface KnownIndex {
  readonly name: string;
  readonly number: number;
  /** By the engine's own clock, milliseconds since the epoch. */
  readonly createdAt: number;
  /** The aliases that name it. */
  readonly aliases: readonly string[];
}

const described = v.object({
  aliases: v.record(v.string(), v.unknown()),
  settings: v.object({ index: v.object({ creation_date: v.pipe(v.string(), v.transform(Number)) }) }),
});

/** By their numbers. */
const indicesOf = async (client: Client, alias: string): Promise<readonly KnownIndex[]> => {
  const { body } = await client.indices.get({ index: `${alias}-*`, allow_no_indices: true });
  const known = Object.entries(body).flatMap(([name, index]): KnownIndex[] => {
    const number = numberOf(alias, name);
    if (number === undefined) return [];
    const { aliases, settings } = v.parse(described, index);
    return [{ name, number, createdAt: settings.index.creation_date, aliases: Object.keys(aliases) }];
  });
  return known.sort((a, b) => a.number - b.number);
};

const nextNumber = (known: readonly KnownIndex[]): number => (known.at(-1)?.number ?? 0) + 1;

/** Returns the names of the indices that stand behind the alias: one, or none before the first set-up. */
export const behind = async (client: Client, alias: string): Promise<readonly string[]> => {
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
export const setUpIndex = async (client: Client, alias: string, shards = 1): Promise<boolean> => {
  if ((await behind(client, alias)).length > 0) return false;
  const number = nextNumber(await indicesOf(client, alias));
  const body = { ...definitionOf(shards), aliases: { [alias]: { is_write_index: true } } };
  try {
    await client.indices.create({ index: nameOf(alias, number), body });
    return true;
  } catch (failure) {
    // Somebody else was a moment faster.
    if (!isThereAlready(failure)) throw failure;
    return false;
  }
};

/** Deletes those of these indices that are there. */
const deleteAll = async (client: Client, names: readonly string[]): Promise<void> => {
  if (names.length > 0) await client.indices.delete({ index: [...names], ignore_unavailable: true });
};

/** Deletes every index of the alias. Answers their names. */
export const deleteIndices = async (client: Client, alias: string): Promise<readonly string[]> => {
  const names = (await indicesOf(client, alias)).map(({ name }) => name);
  await deleteAll(client, names);
  return names;
};

/** Names an index that nobody reads yet. */
export interface Building {
  readonly index: string;
  /** The alias by which it is filled. No other run knows it, and it goes when the index takes the place of the old one. */
  readonly filledBy: string;
}

const fillingPrefix = (index: string): string => `${index}-filling`;

const isNotThere = (failure: unknown): boolean =>
  failure instanceof Error && 'statusCode' in failure && failure.statusCode === 404;

/**
 * Takes the filling alias from an index, once it is certain that no change-over comes any more, and then the index away. Answers
 * false when it is no building of this run's: it serves already, or was deleted, or was never made.
 */
export const removeBuilding = async (client: Client, { index, filledBy }: Building): Promise<boolean> => {
  try {
    const remove = { index, alias: filledBy, must_exist: true };
    await client.indices.updateAliases({ body: { actions: [{ remove }] } });
  } catch (failure) {
    if (isNotThere(failure)) return false;
    throw failure;
  }
  await deleteAll(client, [index]);
  return true;
};

/** Whether an index has an alias of this name: a put whose answer was lost meets its own index. */
const hasAlias = async (client: Client, alias: string, wanted: string): Promise<boolean> =>
  (await indicesOf(client, alias)).some(({ aliases }) => aliases.includes(wanted));

const create = async (
  client: Client,
  alias: string,
  { index, filledBy }: Building,
  shards: number,
): Promise<boolean> => {
  try {
    await client.indices.create({ index, body: { ...definitionOf(shards), aliases: { [filledBy]: {} } } });
    return true;
  } catch (failure) {
    if (isThereAlready(failure)) return hasAlias(client, alias, filledBy);
    // It may have been made all the same.
    await removeBuilding(client, { index, filledBy }).catch(() => undefined);
    throw failure;
  }
};

/** Runs that take the same number at the same moment. */
const maxAttempts = 5;

/** Makes an index that nobody reads yet, numbered after all others of the alias. */
export const addIndex = async (client: Client, alias: string, shards = 1): Promise<Building> => {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const index = nameOf(alias, nextNumber(await indicesOf(client, alias)));
    const building = { index, filledBy: `${fillingPrefix(index)}-${randomUUID()}` };
    if (await create(client, alias, building, shards)) return building;
  }
  throw new Error(`other runs took every number for an index of ${alias}`);
};

/**
 * Says after how many milliseconds whatever built an index cannot be at work any more: Lambda ends every call after 900
 * seconds. https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html
 */
export const maxRunMs = 900_000;

/**
 * Deletes what earlier runs left when they were cut off: indices made `maxRunMs` before this one that no alias names but
 * that by which they were filled. A younger one may belong to a run that is still at work. Answers their names.
 */
export const deleteLeftovers = async (
  client: Client,
  alias: string,
  { index }: Building,
): Promise<readonly string[]> => {
  const known = await indicesOf(client, alias);
  const own = known.find(({ name }) => name === index);
  if (!own) return [];
  const isLeft = ({ name, createdAt, aliases }: KnownIndex): boolean =>
    createdAt <= own.createdAt - maxRunMs && aliases.every((given) => given.startsWith(fillingPrefix(name)));
  const names = known.filter(isLeft).map(({ name }) => name);
  await deleteAll(client, names);
  return names;
};

/**
 * Points the alias from the `old` indices to this one, in one step: every search sees the old one or the new. Refused when the
 * alias stands elsewhere by now, or the building was taken away.
 */
export const swapAlias = async (
  client: Client,
  alias: string,
  { index, filledBy }: Building,
  old: readonly string[],
): Promise<void> => {
  const actions = [
    ...old.map((name) => ({ remove: { index: name, alias, must_exist: true } })),
    { add: { index, alias, is_write_index: true } },
    { remove: { index, alias: filledBy, must_exist: true } },
  ];
  try {
    await client.indices.updateAliases({ body: { actions } });
  } catch (failure) {
    // A first attempt may have done it, and only its answer was lost.
    const serving = await behind(client, alias).catch((): readonly string[] => []);
    if (!serving.includes(index)) throw failure;
  }
};

/** Deletes what stood behind the alias before, unless it still does. */
export const deleteReplaced = async (client: Client, alias: string, before: readonly string[]): Promise<void> => {
  const serving = await behind(client, alias);
  await deleteAll(
    client,
    before.filter((name) => !serving.includes(name)),
  );
};
