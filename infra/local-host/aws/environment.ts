import { isAbsolute, resolve } from 'node:path';
import type { ServerName } from '../../real-engines/names';
import { settingsFrom } from '../../real-engines/settings';
import { addressOf } from '../../real-engines/state';
import { Complaint } from '../../shell/complaint';
import { addressFrom } from '../../shell/values';

/** Everything of one local host has names that begin with this one, so that several can share the servers. */
export interface Names {
  readonly name: string;
  readonly table: string;
  readonly index: string;
  readonly topic: string;
  readonly bucket: string;
  readonly configurationSet: string;
  /** The path of the parameters that hold our own addresses. */
  readonly mailAddresses: string;
  /** The sender's address: by it the host knows its own mails in the servers' one store. */
  readonly sender: string;
}

export const namesOf = (name: string): Names => ({
  name,
  table: name,
  index: name,
  topic: name,
  bucket: name,
  configurationSet: name,
  mailAddresses: `/${name}/mail`,
  sender: `hello@${name}.example`,
});

export const region = 'eu-central-1';

const root = resolve(__dirname, '../../..');

/** Each server: what it is called, what it is to `npm run servers`, and the variables that say where it is. */
const servers = [
  { name: 'DynamoDB Local', server: 'dynamodb', variables: ['AWS_ENDPOINT_URL_DYNAMODB'] },
  { name: 'DynamoDB Local', server: 'dynamodb', variables: ['AWS_ENDPOINT_URL_DYNAMODB_STREAMS'] },
  {
    name: 'LocalStack',
    server: 'localstack',
    variables: [
      'AWS_ENDPOINT_URL_SNS',
      'AWS_ENDPOINT_URL_SQS',
      'AWS_ENDPOINT_URL_SES',
      'AWS_ENDPOINT_URL_S3',
      'AWS_ENDPOINT_URL_SSM',
    ],
  },
  {
    name: 'cognito-local',
    server: 'cognito',
    variables: ['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'],
  },
  { name: 'OpenSearch', server: 'opensearch', variables: ['OPENSEARCH_ENDPOINT'] },
] as const;

type EndpointVariable = (typeof servers)[number]['variables'][number];

/** Returns where `npm run servers` puts a server, by the variables that both read. */
export const usualAddress = (server: ServerName): string => addressOf(settingsFrom(process.env, root).ports[server]);

/** Returns where a server is, once `useServers` has said it. */
export const endpoint = (variable: EndpointVariable): string => {
  const address = process.env[variable];
  if (!address) throw new Error(`the environment lacks ${variable}`);
  return address.replace(/\/+$/, '');
};

/**
 * Turns this process to the servers of this laptop: no call can reach a real account, whatever the environment says of
 * one. The access key names the database: DynamoDB Local keeps one for each. Throws a `Complaint` about what is no address.
 */
export const useServers = (name: string): void => {
  delete process.env.AWS_PROFILE;
  delete process.env.AWS_SESSION_TOKEN;
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: name.replace(/[^a-z0-9]/gi, ''),
    // LocalStack checks the addresses of images by it, and knows no other.
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  for (const { variables, server } of servers) {
    for (const variable of variables) {
      const everything = variable.startsWith('AWS_') ? addressFrom(process.env, 'AWS_ENDPOINT_URL') : undefined;
      process.env[variable] = addressFrom(process.env, variable) ?? everything ?? usualAddress(server);
    }
  }
};

/** Milliseconds. */
const answerTimeoutMs = 5000;

const answers = async (address: string): Promise<boolean> => {
  try {
    await (await fetch(address, { signal: AbortSignal.timeout(answerTimeoutMs) })).arrayBuffer();
    return true;
  } catch {
    return false;
  }
};

/** Throws a `Complaint`, naming every server that does not answer. */
export const checkServers = async (): Promise<void> => {
  const asked = servers.flatMap(({ name, variables }) =>
    [...new Set(variables.map(endpoint))].map((address) => ({ name, address })),
  );
  const found = await Promise.all(
    asked.map(async ({ name, address }) => ((await answers(address)) ? [] : [`${name} at ${address}`])),
  );
  const missing = [...new Set(found.flat())];
  if (missing.length === 0) return;
  throw new Complaint(`No answer from ${missing.join(', ')}. Start what is missing with: npm run servers`);
};

/** Returns where the host keeps what must outlive it. */
export const folderOf = (path: string): string => (isAbsolute(path) ? path : resolve(root, path));
