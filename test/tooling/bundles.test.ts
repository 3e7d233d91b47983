import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FunctionName, functionNames } from '../../handlers/functions';
import { variablesOf } from '../../infra/aws/environment';
import { type Bundle, bundleAll } from '../../infra/tools/build';

/** What of other people's and of ours counts as one tool. */
const tools = {
  openSearch: '@opensearch-project/opensearch',
  ses: '@aws-sdk/client-ses/',
  sns: '@aws-sdk/client-sns/',
  sqs: '@aws-sdk/client-sqs/',
  s3: '@aws-sdk/client-s3/',
  signing: 'adapters/s3/image-previews',
  cognito: '@aws-sdk/client-cognito-identity-provider/',
  dynamoDb: '@aws-sdk/lib-dynamodb/',
  streams: '@aws-sdk/client-dynamodb-streams/',
  lambda: '@aws-sdk/client-lambda/',
  ssm: '@aws-sdk/client-ssm/',
  firehose: '@aws-sdk/client-firehose/',
  mailTemplates: 'adapters/mail/',
  inMemory: 'adapters/in-memory/',
  miniSearch: 'minisearch',
} as const;

type Tool = keyof typeof tools;

/** Who needs more than the table, or not even that. */
const needs: { readonly [Name in FunctionName]?: readonly Tool[] } = {
  'guest/facets': ['openSearch'],
  'guest/find-things-to-do': ['openSearch'],
  'guest/highlights': [],
  'guest/map-clusters': ['openSearch'],
  'guest/matching-sessions': [],
  'guest/sessions-of-things-to-do': [],
  'guest/similar-things-to-do': ['openSearch'],
  'guest/suggest': ['openSearch'],
  'guest/contact-us': ['dynamoDb', 'sqs'],
  'user/tickets-of-bookings': [],
  'user/contact-us': ['dynamoDb', 'sqs', 'cognito'],
  'organiser/contact-us': ['dynamoDb', 'sqs', 'cognito'],
  'organiser/image-upload': ['s3'],
  'organiser/create-thing-to-do': ['dynamoDb', 'signing'],
  'organiser/new-version': ['dynamoDb', 'signing'],
  'organiser/publish': ['dynamoDb', 's3', 'signing'],
  'organiser/remove-thing-to-do': ['dynamoDb', 'signing'],
  'organiser/thing-to-do-by-id': ['dynamoDb', 'signing'],
  'organiser/things-to-do': ['dynamoDb', 'signing'],
  'organiser/things-to-do-by-status': ['dynamoDb', 'signing'],
  'organiser/update-thing-to-do': ['dynamoDb', 'signing'],
  'organiser/withdraw': ['dynamoDb', 'signing'],
  'audit/approve': ['dynamoDb', 's3', 'signing'],
  'audit/listings-of-decisions': ['dynamoDb', 'signing'],
  'audit/pending': ['dynamoDb', 'signing'],
  'audit/reject': ['dynamoDb', 'signing'],
  'audit/thing-to-do-by-id': ['dynamoDb', 'signing'],
  'reactions/index-listings': ['dynamoDb', 'openSearch'],
  'reactions/publish-changes': ['sns'],
  'operations/es-delete-indices': ['openSearch'],
  'operations/es-things-to-do-setup': ['openSearch'],
  'operations/rebuild-index': ['dynamoDb', 'openSearch'],
  'operations/wake-families': ['dynamoDb', 'sqs'],
  'operations/replay-dead-letters': ['sqs', 'streams', 'lambda'],
  'reactions/record-analytics': ['firehose'],
  'reactions/send-mail': ['dynamoDb', 'sqs', 'ses', 'mailTemplates', 'cognito', 'ssm'],
};

/** Bytes that a tool may add to what a cold start reads; measured, with about a tenth on top. */
const weights: Readonly<Record<Tool, number>> = {
  openSearch: 380_000,
  ses: 60_000,
  sns: 50_000,
  sqs: 45_000,
  s3: 180_000,
  signing: 15_000,
  cognito: 50_000,
  dynamoDb: 115_000,
  streams: 20_000,
  lambda: 90_000,
  ssm: 40_000,
  firehose: 35_000,
  mailTemplates: 320_000,
  inMemory: 0,
  miniSearch: 0,
};

/** Bytes of what every function has: its rules and use case, the log, and the part that all AWS clients share. */
const weightOfAll = 490_000;

/** Bytes of the table of time zones, which lies in a bundle and is read when somebody asks for the zone of a place. */
const weightOfZones = 75_000;
const zoneTable = '@photostructure/tz-lookup';

const budgetOf = (held: readonly Tool[]): number => held.reduce((sum, tool) => sum + weights[tool], weightOfAll);

/** Settings that the template can give. Where they lead is no matter: nothing is asked while a function starts. */
const known = [...new Set(functionNames.flatMap(variablesOf))];

/** Starts each bundle as Lambda would, and tells which settings it takes from the environment. */
const loader = `
  const [folder, known, ...names] = process.argv.slice(1);
  const settings = new Set(known.split(','));
  const plain = { ...process.env, AWS_REGION: 'eu-central-1' };
  const asked = {};
  for (const name of names) {
    asked[name] = [];
    process.env = new Proxy(plain, {
      get: (env, key) => {
        if (!settings.has(key)) return env[key];
        asked[name].push(key);
        return { TICKET_KEYS: '1:secret', PAYMENTS: 'door' }[key] ?? 'http://127.0.0.1:1';
      },
    });
    require(folder + '/' + name + '.js');
  }
  process.stdout.write(JSON.stringify(asked));
  process.exit();
`;

/** Pools are looked up when somebody is; what one function may look up is compared with its grants. */
const isLate = (variable: string): boolean => variable.endsWith('_POOL_ID');

describe('every bundle', () => {
  let folder: string;
  let bundles: ReadonlyMap<string, Bundle>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundles-'));
    bundles = new Map((await bundleAll(folder, [])).map((one) => [one.name, one]));
  }, 600_000);

  afterAll(() => rm(folder, { recursive: true }));

  it.each(functionNames)('of %s holds the adapters that it uses, and no others', (name) => {
    const { metafile, bytes } = bundles.get(name) ?? { metafile: undefined, bytes: 0 };
    const inputs = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs: used }) =>
      Object.entries(used).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    );
    const held = Object.entries(tools).flatMap(([tool, part]) =>
      inputs.some((file) => file.includes(part)) ? [tool] : [],
    );
    const needed = needs[name] ?? ['dynamoDb'];
    expect(held.sort()).toEqual([...needed].sort());
    expect(bytes).toBeGreaterThan(10_000);
    const zones = inputs.some((file) => file.includes(zoneTable)) ? weightOfZones : 0;
    expect(bytes).toBeLessThan(budgetOf(needed) + zones);
  });

  it('is told what it asks the environment for as it starts, and no more', () => {
    const started = execFileSync(process.execPath, ['-e', loader, folder, known.join(), ...functionNames]);
    const asked = JSON.parse(String(started)) as Record<FunctionName, string[]>;
    const told = functionNames.map((name) => [
      name,
      variablesOf(name)
        .filter((one) => !isLate(one))
        .sort(),
    ]);
    expect(functionNames.map((name) => [name, [...new Set(asked[name])].sort()])).toEqual(told);
  });
});
