import assert from 'node:assert/strict';
import { DeleteObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { kindsOf } from '../deployed';
import { indicesOf } from '../indices';
import { inventory, overlooked, unlisted } from '../inventory';
import type { PhaseContext, Stage } from '../phase-context';

export const logs = async (context: PhaseContext): Promise<void> => {
  await context.steps.step('sls logs -f: what the functions said', async (signal) => {
    const said = await context.sls(['logs', '-f', 'reactionsPublishChanges'], signal);
    assert.match(said, /malformed record/);
    for (const personal of ['puppets@example.org', 'Ada', 'Zoë']) assert.ok(!said.includes(personal));
  });
};

/** Empties the buckets: CloudFormation removes none that holds something. */
const emptyBuckets = async ({ clients: { buckets: client }, deployed }: Stage): Promise<void> => {
  for (const id of ['AssetsBucket', 'WebBucket']) {
    const Bucket = deployed.idOf(id);
    for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket })) {
      for (const { Key } of Contents ?? []) await client.send(new DeleteObjectCommand({ Bucket, Key }));
    }
  }
};

/** Removes the stage, and checks that nothing is left that was not there before. */
export const remove = async (
  context: PhaseContext,
  before: readonly string[],
  stage: Stage | undefined,
): Promise<void> => {
  const { steps, sls, clients, searchEndpoint } = context;
  const madeSince = async () => (await inventory(clients)).filter((name) => !before.includes(name));

  await steps.step('the inventory sees every kind of resource that the stage has', async () => {
    const kinds = await kindsOf(clients);
    assert.deepEqual(unlisted(kinds), []);
    assert.deepEqual(overlooked(kinds, await madeSince()), []);
  });
  await steps.step('sls invoke -f esDeleteIndices', async (signal) => {
    const answer = await sls(['invoke', '-f', 'esDeleteIndices'], signal);
    assert.match(answer, /"ok": true/);
    assert.deepEqual(await indicesOf(searchEndpoint), []);
  });
  await steps.step('sls remove, once the buckets are empty', async (signal) => {
    if (stage) await emptyBuckets(stage);
    assert.match(await sls(['remove'], signal), /Service \S+ has been successfully removed/);
  });
  await steps.step('nothing is left', async () => assert.deepEqual(await madeSince(), []));
};
