const { createHash } = require('node:crypto');
const { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { DeleteObjectCommand, PutObjectCommand, S3Client, paginateListObjectsV2 } = require('@aws-sdk/client-s3');
require('tsx/cjs/api').register();
const { nestedStacks, partsFolder } = require('./nested/stacks.ts');

const dayMs = 24 * 60 * 60 * 1000;
/** Packages know their parts by it. */
const prefix = 'nested-stack-';

/**
 * Deploys each API's functions and fields as stacks within the stack: one holds 500 resources at most. The whole is written down
 * beside them, which `npm run package` checks.
 */
class NestedStacks {
  constructor(serverless) {
    this.serverless = serverless;
    this.provider = serverless.getProvider('aws');
    this.hooks = {
      'before:aws:package:finalize:saveServiceState': () => this.split(),
      'before:aws:deploy:deploy:uploadArtifacts': () => this.upload(),
      'after:aws:deploy:finalize:cleanup': () => this.forgetOld(),
    };
  }

  get folder() {
    return join(this.serverless.serviceDir, '.serverless');
  }

  get keys() {
    return partsFolder(
      `${this.provider.getDeploymentPrefix()}/${this.serverless.service.service}/${this.provider.getStage()}`,
    );
  }

  /** Of every archive that a function is deployed from, by its name. */
  fingerprints() {
    const { functions } = this.serverless.service;
    const archives = Object.values(functions).flatMap((one) => one.package?.artifact ?? []);
    return new Map(
      archives.map((file) => [basename(file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
    );
  }

  split() {
    const { provider } = this.serverless.service;
    const fingerprints = this.fingerprints();
    const whole = provider.compiledCloudFormationTemplate;
    const { root, files } = nestedStacks(whole, {
      folder: this.keys.replace(/\/[^/]+\/$/, ''),
      bucket: provider.deploymentBucket ?? { Ref: this.provider.naming.getDeploymentBucketLogicalId() },
      fingerprintOf: (key) => fingerprints.get(basename(key)) ?? key,
    });
    provider.compiledCloudFormationTemplate = root;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, 'whole-template.json'), JSON.stringify(whole));
    for (const one of this.written()) rmSync(join(this.folder, one));
    for (const [key, body] of Object.entries(files))
      writeFileSync(join(this.folder, `${prefix}${basename(key)}`), body);
  }

  written() {
    return readdirSync(this.folder).filter((name) => name.startsWith(prefix));
  }

  async bucket() {
    return {
      client: new S3Client(await this.provider.getAwsSdkV3Config()),
      Bucket: await this.provider.getServerlessDeploymentBucketName(),
    };
  }

  isLeftOut() {
    return this.serverless.service.provider.shouldNotDeploy;
  }

  async upload() {
    if (this.isLeftOut()) return;
    const { client, Bucket } = await this.bucket();
    for (const name of this.written()) {
      const Body = readFileSync(join(this.folder, name));
      const Key = `${this.keys}${name.slice(prefix.length)}`;
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json' }));
    }
  }

  /** A part that is deployed again is uploaded again. What is older than every deployment that the framework keeps serves none of them. */
  async forgetOld() {
    if (this.isLeftOut()) return;
    const { client, Bucket } = await this.bucket();
    const all = [];
    const folder = this.keys.replace(/[^/]+\/$/, '');
    for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket, Prefix: folder }))
      all.push(...(Contents ?? []));
    const deployments = all
      .map(({ Key }) => Number(/^(\d{10,})-/.exec(Key.slice(folder.length))?.[1]))
      .filter((time) => time > 0);
    // Two clocks may differ, S3's and that of this machine.
    const oldest = Math.min(...deployments) - dayMs;
    for (const { Key, LastModified } of all) {
      if (Key.startsWith(this.keys) && LastModified.getTime() < oldest)
        await client.send(new DeleteObjectCommand({ Bucket, Key }));
    }
  }
}

module.exports = NestedStacks;
