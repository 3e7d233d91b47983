import { CreateUserPoolCommand, paginateListUserPools } from '@aws-sdk/client-cognito-identity-provider';
import { CreateTableCommand, DescribeTableCommand, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, HeadBucketCommand } from '@aws-sdk/client-s3';
import {
  CreateConfigurationSetCommand,
  CreateConfigurationSetEventDestinationCommand,
  VerifyEmailIdentityCommand,
} from '@aws-sdk/client-ses';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { tableDefinition } from '../../../adapters/dynamodb/table';
import { setUpIndex } from '../../../adapters/opensearch/manage-index';
import type { Pool } from '../../../application/people/ports/user-directory';
import { mailEvents } from '../../../handlers/event-sources';
import { type Channels, ensureChannels } from './channels';
import type { Clients } from './clients';
import { type Names, region } from './environment';

/** What the template makes on AWS, made on the servers unless it is there. */
export interface Resources {
  readonly channels: Channels;
  readonly pools: { readonly [Name in Pool]: string };
  /** Made just now, and so empty. */
  readonly isNew: { readonly table: boolean; readonly index: boolean };
}

const isNamed = (failure: unknown, ...names: readonly string[]): boolean =>
  failure instanceof Error && names.includes(failure.name);

const ensureTable = async ({ table }: Clients, { table: name }: Names): Promise<boolean> => {
  try {
    await table.send(new CreateTableCommand(tableDefinition(name)));
    return true;
  } catch (failure) {
    if (!(failure instanceof ResourceInUseException)) throw failure;
    return false;
  }
};

const ensureBucket = async ({ images }: Clients, { bucket }: Names): Promise<void> => {
  try {
    await images.send(new HeadBucketCommand({ Bucket: bucket }));
  } catch (failure) {
    if (!isNamed(failure, 'NotFound', 'NoSuchBucket')) throw failure;
    const configuration = { LocationConstraint: region } as const;
    await images.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: configuration }));
  }
};

const unlessThere = async (made: Promise<unknown>): Promise<void> => {
  try {
    await made;
  } catch (failure) {
    if (!(failure instanceof Error && /AlreadyExists(Exception)?$/.test(failure.name))) throw failure;
  }
};

/** Has SES tell the topic what it has sent, and what came back. */
const ensureMail = async ({ mail }: Clients, { sender, configurationSet }: Names, topicArn: string): Promise<void> => {
  await mail.send(new VerifyEmailIdentityCommand({ EmailAddress: sender }));
  await unlessThere(mail.send(new CreateConfigurationSetCommand({ ConfigurationSet: { Name: configurationSet } })));
  const EventDestination = {
    // LocalStack knows a destination by its name alone, whatever its set.
    Name: configurationSet,
    Enabled: true,
    // SES's older API, which LocalStack has, knows no delays.
    MatchingEventTypes: mailEvents.filter((type) => type !== 'deliveryDelay'),
    SNSDestination: { TopicARN: topicArn },
  };
  await unlessThere(
    mail.send(
      new CreateConfigurationSetEventDestinationCommand({ ConfigurationSetName: configurationSet, EventDestination }),
    ),
  );
};

/** Makes the addresses that are missing, and leaves the others as they are: somebody may have changed them. */
const ensureMailAddresses = async ({ parameters }: Clients, { mailAddresses: path }: Names): Promise<void> => {
  const ensure = (name: string, Value: string): Promise<void> =>
    unlessThere(parameters.send(new PutParameterCommand({ Name: `${path}/${name}`, Value, Type: 'String' })));
  await ensure('moderators', 'moderator@example.com');
  await ensure('contact', 'hello@things-to-do.example');
};

const ensurePools = async ({ people }: Clients, { name }: Names): Promise<Resources['pools']> => {
  const known = new Map<string | undefined, string | undefined>();
  for await (const { UserPools = [] } of paginateListUserPools({ client: people }, { MaxResults: 60 })) {
    for (const pool of UserPools) known.set(pool.Name, pool.Id);
  }
  const ensure = async (pool: Pool): Promise<string> => {
    const poolName = `${name}-${pool}`;
    const id =
      known.get(poolName) ??
      (await people.send(new CreateUserPoolCommand({ PoolName: poolName, UsernameAttributes: ['email'] }))).UserPool
        ?.Id;
    if (!id) throw new Error(`the pool ${poolName} has no id`);
    return id;
  };
  return { user: await ensure('user'), organiser: await ensure('organiser'), audit: await ensure('audit') };
};

export const provision = async (clients: Clients, names: Names): Promise<Resources> => {
  const [table, index, channels, pools] = await Promise.all([
    ensureTable(clients, names),
    setUpIndex(clients.search, names.index),
    ensureChannels(clients, names).then(async (made) => {
      await ensureMail(clients, names, made.feedback.topicArn);
      return made;
    }),
    ensurePools(clients, names),
    ensureBucket(clients, names),
    ensureMailAddresses(clients, names),
  ]);
  return { channels, pools, isNew: { table, index } };
};

/** Returns the stream of the table; another one once the table was made anew. */
export const streamOf = async ({ table }: Clients, { table: name }: Names): Promise<string> => {
  const { Table } = await table.send(new DescribeTableCommand({ TableName: name }));
  if (!Table?.LatestStreamArn) throw new Error(`the table ${name} has no stream`);
  return Table.LatestStreamArn;
};
