import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FunctionName, functionNames } from '../../../handlers/functions';
import { type Bundle, bundleAll } from '../../../infra/tools/build';

/** What of other people's and of ours counts as one tool. */
const tools = {
  openSearch: '@opensearch-project/opensearch',
  ses: '@aws-sdk/client-ses/',
  sns: '@aws-sdk/client-sns/',
  sqs: '@aws-sdk/client-sqs/',
  s3: '@aws-sdk/client-s3/',
  cognito: '@aws-sdk/client-cognito-identity-provider/',
  dynamoDb: '@aws-sdk/lib-dynamodb/',
  ssm: '@aws-sdk/client-ssm/',
  firehose: '@aws-sdk/client-firehose/',
  mailTemplates: 'adapters/mail/',
  inMemory: 'adapters/in-memory/',
  miniSearch: 'minisearch',
} as const;

type Tool = keyof typeof tools;

/** Who needs more than the table, or not even that. */
const needs: { readonly [Name in FunctionName]?: readonly Tool[] } = {
  'guest/find-things-to-do': ['openSearch'],
  'guest/contact-us': ['dynamoDb', 'sqs'],
  'user/contact-us': ['dynamoDb', 'sqs', 'cognito'],
  'organiser/contact-us': ['dynamoDb', 'sqs', 'cognito'],
  'organiser/image-upload': ['s3'],
  'reactions/index-listings': ['dynamoDb', 'openSearch'],
  'reactions/publish-changes': ['sns'],
  'operations/es-delete-indices': ['openSearch'],
  'operations/es-things-to-do-setup': ['openSearch'],
  'operations/rebuild-index': ['dynamoDb', 'openSearch'],
  'reactions/record-analytics': ['firehose'],
  'reactions/send-mail': ['dynamoDb', 'ses', 'mailTemplates', 'cognito', 'ssm'],
};

/** Bytes. What a cold start reads; measured, with a tenth on top. */
const budget = 950_000;

describe('every bundle', () => {
  let folder: string;
  let bundles: ReadonlyMap<string, Bundle>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundles-'));
    bundles = new Map((await bundleAll(folder, [])).map((one) => [one.name, one]));
  }, 180_000);

  afterAll(() => rm(folder, { recursive: true }));

  it.each(functionNames)('of %s holds the adapters that it uses, and no others', (name) => {
    const { metafile, bytes } = bundles.get(name) ?? { metafile: undefined, bytes: 0 };
    const inputs = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs: used }) =>
      Object.entries(used).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    );
    const held = Object.entries(tools).flatMap(([tool, part]) =>
      inputs.some((file) => file.includes(part)) ? [tool] : [],
    );
    expect(held.sort()).toEqual([...(needs[name] ?? ['dynamoDb'])].sort());
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(budget);
  });
});
