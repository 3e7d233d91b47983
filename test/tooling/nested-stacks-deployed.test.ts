import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagedJson, settingsFor } from '../builders/packaged-template';

type Plugin = new (serverless: object) => { readonly hooks: Readonly<Record<string, () => Promise<void> | undefined>> };

const NestedStacks = createRequire(__filename)('../../infra/aws/nested-stacks.cjs') as Plugin;

const day = 24 * 60 * 60 * 1000;
const deployment = Date.UTC(2026, 10, 20);
const stage = 'serverless/things-to-do/dev';

/** Returns a bucket as far as it is asked here: it lists what it is given, and notes what is put and deleted. */
const bucketOf = async (objects: Readonly<Record<string, number>>) => {
  const asked: string[] = [];
  const contents = Object.entries(objects).map(
    ([key, time]) =>
      `<Contents><Key>${key}</Key><LastModified>${new Date(time).toISOString()}</LastModified></Contents>`,
  );
  const list = `<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`;
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (request.method !== 'GET') asked.push(`${request.method ?? ''} ${path}`);
    request.resume().on('end', () => response.end(request.method === 'GET' ? list : ''));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { asked, close, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

describe('a deployment in nested stacks', () => {
  const serviceDir = mkdtempSync(join(tmpdir(), 'things-to-do-nested-'));
  const packaged = join(serviceDir, '.serverless');
  afterAll(() => rmSync(serviceDir, { recursive: true, force: true }));

  const deploying = (endpoint: string, given: object = {}) => {
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const config = { endpoint, region: 'eu-central-1', credentials, forcePathStyle: true };
    const provider = {
      compiledCloudFormationTemplate: JSON.parse(packagedJson(settingsFor('dev'))) as { Resources: object },
      deploymentBucket: null,
      ...given,
    };
    const serverless = {
      serviceDir,
      service: { service: 'things-to-do', provider, functions: {} },
      getProvider: () => ({
        getDeploymentPrefix: () => 'serverless',
        getStage: () => 'dev',
        naming: { getDeploymentBucketLogicalId: () => 'ServerlessDeploymentBucket' },
        getAwsSdkV3Config: async () => config,
        getServerlessDeploymentBucketName: async () => 'deployments',
      }),
    };
    const { hooks } = new NestedStacks(serverless);
    return { provider, run: async (hook: string) => hooks[hook]?.() };
  };
  const parts = () => readdirSync(packaged).filter((name) => name.startsWith('nested-stack-'));

  it('is packaged as a root, its parts and the whole, and keeps no part of a package before', async () => {
    mkdirSync(packaged, { recursive: true });
    writeFileSync(join(packaged, 'nested-stack-Old-0.json'), '{}');
    const { provider, run } = deploying('http://127.0.0.1:1');
    const whole = JSON.stringify(provider.compiledCloudFormationTemplate);
    await run('before:aws:package:finalize:saveServiceState');
    expect(parts()).toHaveLength(8);
    expect(parts()).not.toContain('nested-stack-Old-0.json');
    expect(readFileSync(join(packaged, 'whole-template.json'), 'utf8')).toBe(whole);
    const { Resources } = provider.compiledCloudFormationTemplate;
    const [guest = ''] = parts().filter((name) => name.includes('GuestApiFields'));
    expect(JSON.stringify(Reflect.get(Resources, 'GuestApiFields'))).toContain(
      `/${stage}/nested-stacks/${guest.replace('nested-stack-', '')}`,
    );
  });

  it('uploads every part to where the root looks for it, and nothing when there is nothing to deploy', async () => {
    const bucket = await bucketOf({});
    await deploying(bucket.endpoint).run('before:aws:deploy:deploy:uploadArtifacts');
    const keys = parts().map((name) => `/deployments/${stage}/nested-stacks/${name.replace('nested-stack-', '')}`);
    expect([...bucket.asked].sort()).toEqual(keys.map((key) => `PUT ${key}`).sort());
    await deploying(bucket.endpoint, { shouldNotDeploy: true }).run('before:aws:deploy:deploy:uploadArtifacts');
    expect(bucket.asked).toHaveLength(keys.length);
    bucket.close();
  });

  it('deletes parts that are older than every deployment that is kept, and nothing else', async () => {
    const bucket = await bucketOf({
      [`${stage}/${deployment}-2026-11-20T00:00:00.000Z/one.zip`]: deployment,
      [`${stage}/${deployment + day}-2026-11-21T00:00:00.000Z/one.zip`]: deployment + day,
      [`${stage}/nested-stacks/Old-1.json`]: deployment - 2 * day,
      [`${stage}/nested-stacks/Kept-1.json`]: deployment,
      [`${stage}/code-artifacts/old.zip`]: deployment - 2 * day,
    });
    await deploying(bucket.endpoint).run('after:aws:deploy:finalize:cleanup');
    expect(bucket.asked).toEqual([`DELETE /deployments/${stage}/nested-stacks/Old-1.json`]);
    bucket.close();
  });
});
