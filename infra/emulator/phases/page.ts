import assert from 'node:assert/strict';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { publishWeb } from '../../web/publish';
import type { Stage } from '../phase-context';
import { region, stackName } from '../settings';

/** Puts the page into the stage's bucket, as `npm run web -- --stage` does, and reads it from there. */
export const page = async (stage: Stage): Promise<void> => {
  const { steps, clients, outputs } = stage;
  const read = async (key: string) => {
    const { Body, CacheControl, ContentType } = await clients.buckets.send(
      new GetObjectCommand({ Bucket: outputs('WebBucketName'), Key: key }),
    );
    return { text: (await Body?.transformToString()) ?? '', kept: CacheControl, type: ContentType };
  };
  await steps.step('the page is put into its bucket', async () => {
    assert.equal(await publishWeb(clients, { stackName, region, tiles: null }), outputs('WebAddress'));
  });
  await steps.step('what is hashed is kept for a year, and the first page is asked for each time', async () => {
    const first = await read('index.html');
    assert.deepEqual([first.kept, first.type], ['no-cache', 'text/html; charset=utf-8']);
    const [, script = ''] = /src="\/(.*?)"/.exec(first.text) ?? [];
    const { kept, type } = await read(script);
    assert.deepEqual([kept, type], ['public, max-age=31536000, immutable', 'text/javascript; charset=utf-8']);
  });
  await steps.step('it names the stage’s own APIs', async () => {
    const [, told = ''] = /id="config">(.*?)<\/script>/.exec((await read('index.html')).text) ?? [];
    const { apis } = JSON.parse(told) as { readonly apis: { readonly guest: string } };
    assert.equal(apis.guest, outputs('GuestApiUrl'));
  });
};
