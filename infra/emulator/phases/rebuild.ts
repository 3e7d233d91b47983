import assert from 'node:assert/strict';
import * as v from 'valibot';
import { indicesOf } from '../indices';
import type { Stage } from '../phase-context';

/** Of what the operation answers: that it was done. */
const report = v.object({ index: v.string(), listings: v.number() });

/** Calls what the nightly schedule calls, under its own role alone. */
export const rebuild = async (stage: Stage): Promise<void> => {
  const { steps, deployed, searchGuard, searchEndpoint } = stage;
  await steps.step('rebuildIndex: its role allows all that it asks of the engine', async () => {
    const name = 'operations/rebuild-index';
    const answer = await searchGuard.only(name, () => deployed.invoke(name, {}));
    v.parse(report, answer);
    assert.equal((await indicesOf(searchEndpoint)).length, 1);
  });
  await steps.step('no function has asked the engine for what no role allows', async () =>
    assert.deepEqual(searchGuard.refused, []),
  );
};
