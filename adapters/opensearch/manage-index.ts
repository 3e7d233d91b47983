import type { Client } from '@opensearch-project/opensearch';
import { indexDefinition } from './index-definition';

/** The first index behind the alias; a rebuild makes the next. */
const firstIndexOf = (alias: string): string => `${alias}-1`;

/** Makes the index and its alias, unless they are there. Answers whether it made them. */
export const setUpIndex = async (client: Client, alias: string): Promise<boolean> => {
  const { body: exists } = await client.indices.existsAlias({ name: alias });
  if (exists) return false;
  await client.indices.create({
    index: firstIndexOf(alias),
    body: { ...indexDefinition, aliases: { [alias]: { is_write_index: true } } },
  });
  return true;
};

/** Deletes every index behind the alias. Answers their names. */
export const deleteIndices = async (client: Client, alias: string): Promise<readonly string[]> => {
  const { body: exists } = await client.indices.existsAlias({ name: alias });
  if (!exists) return [];
  const { body: aliases } = await client.indices.getAlias({ name: alias });
  const names = Object.keys(aliases);
  await client.indices.delete({ index: names });
  return names;
};
