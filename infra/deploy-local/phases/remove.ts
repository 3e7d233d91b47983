import assert from 'node:assert/strict';
import { inventory } from '../inventory';
import { stackName, stage as stageName } from '../settings';
import type { World } from '../world';
import { givenSearch } from './deploy';

const indicesOf = async (searchEndpoint: string): Promise<string> => {
  const all = await fetch(`${searchEndpoint}/_cat/indices?h=index`, { signal: AbortSignal.timeout(10_000) });
  return (await all.text())
    .split('\n')
    .filter((name) => name.startsWith(stageName))
    .join();
};

export const logs = async (world: World): Promise<void> => {
  await world.steps.step('sls logs -f: what the functions said', async (signal) => {
    const said = await world.sls(['logs', '-f', 'reactionsPublishChanges', givenSearch(world)], signal);
    assert.match(said, /malformed record/);
    for (const personal of ['puppets@example.org', 'Ada', 'Zoë']) assert.ok(!said.includes(personal));
  });
};

/** Nothing may be left that was not there before. */
export const remove = async (world: World, before: readonly string[]): Promise<void> => {
  const { steps, sls, clients, searchEndpoint } = world;
  await steps.step('sls invoke -f esDeleteIndices', async (signal) => {
    const answer = await sls(['invoke', '-f', 'esDeleteIndices', givenSearch(world)], signal);
    assert.match(answer, /"ok": true/);
    assert.equal(await indicesOf(searchEndpoint), '');
  });
  await steps.step('sls remove', async (signal) => {
    assert.match(await sls(['remove', givenSearch(world)], signal), new RegExp(`${stackName}.*removed|removed`));
  });
  await steps.step('nothing is left', async () => {
    assert.deepEqual(
      (await inventory(clients)).filter((name) => !before.includes(name)),
      [],
    );
  });
};
