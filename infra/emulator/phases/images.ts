import assert from 'node:assert/strict';
import { GetDistributionCommand } from '@aws-sdk/client-cloudfront';
import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import * as v from 'valibot';
import { isRefused } from '../deployed';
import { aListing } from '../listing';
import type { People, Stage } from '../phase-context';

/** Of one white pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP4/x8AAwAB/6fQ5O0AAAAASUVORK5CYII=',
  'base64',
);

const otherPng = Buffer.concat([png, Buffer.from('other')]);

/** Bytes: what S3 is told to take at most. */
const maxUploadBytes = 10 * 1024 * 1024;

const permission = v.object({
  url: v.string(),
  fields: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())),
  bucket: v.string(),
  key: v.string(),
  region: v.string(),
});

type Permission = v.InferOutput<typeof permission>;

const written = v.object({
  id: v.string(),
  image: v.object({ bucket: v.string(), key: v.string(), imageUri: v.string() }),
});

const read = v.object({ revision: v.number() });

/** Posts the form as a browser does. Answers S3's own name of its refusal, or undefined. */
const refusalOf = async ({ url }: Permission, fields: Permission['fields'], file: Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([file]));
  const answer = await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(20_000) });
  const text = await answer.text();
  return answer.ok ? undefined : (/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? `${answer.status} ${text}`);
};

const webOrigin = async ({ clients, deployed }: Stage): Promise<string> => {
  const distribution = new GetDistributionCommand({ Id: deployed.idOf('WebDistribution') });
  const { Distribution } = await clients.distributions.send(distribution);
  return `https://${Distribution?.DomainName ?? ''}`;
};

/** Returns what S3 answers to a browser that asks, from a page of that origin, whether it may post. */
const allowedOrigin = async (url: string, origin: string): Promise<string | null> => {
  const headers = { origin, 'access-control-request-method': 'POST' };
  const answer = await fetch(url, { method: 'OPTIONS', headers, signal: AbortSignal.timeout(5000) });
  return answer.headers.get('access-control-allow-origin');
};

const keysIn = async ({ clients: { buckets: client } }: Stage, Bucket: string): Promise<readonly string[]> => {
  const keys: string[] = [];
  for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket })) {
    keys.push(...(Contents ?? []).map(({ Key = '' }) => Key));
  }
  return keys;
};

/** Goes the way from the permission to upload a picture to the listing that shows it, by the stage's own function and bucket. */
export const images = async (stage: Stage, { organiser, moderator }: People): Promise<void> => {
  const { steps, deployed, clients } = stage;
  const permitted = async (): Promise<Permission> => {
    const input = { name: 'puppets.png', mimeType: 'image/png' };
    return v.parse(permission, await deployed.ask(organiser, 'Mutation.imageUpload', { input }));
  };
  await steps.step(
    'S3 refuses what the form does not permit: size, type, key, and a form that was changed',
    async () => {
      const form = await permitted();
      const { url: _, fields } = form;
      const policy = Buffer.from(fields.Policy ?? '', 'base64').toString();
      const wider = Buffer.from(policy.replace(String(maxUploadBytes), String(100 * maxUploadBytes))).toString(
        'base64',
      );
      const tooLarge = new Uint8Array(maxUploadBytes + 1);
      assert.equal(await refusalOf(form, fields, tooLarge), 'EntityTooLarge');
      assert.equal(await refusalOf(form, { ...fields, Policy: wider }, tooLarge), 'SignatureDoesNotMatch');
      assert.equal(await refusalOf(form, { ...fields, 'Content-Type': 'text/html' }, png), 'AccessDenied');
      assert.equal(await refusalOf(form, { ...fields, key: `somebody-else/${form.key}` }, png), 'AccessDenied');
      assert.deepEqual(await keysIn(stage, form.bucket), []);
    },
  );
  await steps.step('a browser may post the form from the web app’s origin, and from no other', async () => {
    const { url } = await permitted();
    const origin = await webOrigin(stage);
    assert.equal(await allowedOrigin(url, origin), origin);
    assert.equal(await allowedOrigin(url, 'https://elsewhere.example.org'), null);
  });
  const stored = async (Bucket: string, Key: string) => {
    const { Body, ContentType } = await clients.buckets.send(new GetObjectCommand({ Bucket, Key }));
    return { type: ContentType, bytes: Buffer.from((await Body?.transformToByteArray()) ?? []) };
  };
  await steps.step('a listing is submitted only with an image that lies there; what is approved stays', async () => {
    const form = await permitted();
    assert.equal(form.bucket, deployed.idOf('AssetsBucket'));
    const { bucket, key, region } = form;
    assert.ok(key.startsWith(`${organiser.sub ?? ''}/`));
    const input = { ...aListing('With a picture'), image: { name: 'puppets.png', bucket, key, region } };
    const { id } = v.parse(written, await deployed.ask(organiser, 'Mutation.createThingToDo', { input }));
    const publish = () => deployed.ask(organiser, 'Mutation.publish', { input: { id } });
    await assert.rejects(publish(), isRefused('InvalidInput'));
    assert.equal(await refusalOf(form, form.fields, png), undefined);
    assert.deepEqual(await stored(bucket, key), { type: 'image/png', bytes: png });
    await publish();
    assert.equal(await refusalOf(form, form.fields, otherPng), undefined);
    const { revision } = v.parse(read, await deployed.ask(moderator, 'Query.thingToDoById', { id }));
    const approved = await deployed.ask(moderator, 'Mutation.approve', { input: { id, revision } });
    assert.equal(await refusalOf(form, form.fields, otherPng), undefined);
    const { pathname } = new URL(v.parse(written, approved).image.imageUri);
    assert.match(pathname, /^\/approved\//);
    assert.deepEqual(await stored(bucket, pathname.slice(1)), { type: 'image/png', bytes: png });
  });
};
