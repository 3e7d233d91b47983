import { randomUUID } from 'node:crypto';
import { GetObjectCommand, NoSuchKey } from '@aws-sdk/client-s3';
import { approvedPrefix } from '../../../domain/listing/images';
import { mailFeedbackConsumer, type QueueName, queueNames, queueSources } from '../../../handlers/event-sources';
import type { Backend } from '../backend';
import { tellGathered } from '../gathered';
import type { Invoke } from '../graphql/resolvers';
import { runMinutes } from '../minutes';
import { makeClients } from './clients';
import { makeDeliveries } from './deliveries';
import { checkServers, endpoint, folderOf, type Names, namesOf, useServers } from './environment';
import { readInbox } from './inbox';
import { markOf } from './marks';
import { makePeople } from './people';
import type { Report } from './polling';
import { provision, type Resources, streamOf } from './provision';
import { runQueueSource } from './queue-source';
import { makeSettling } from './settle';
import { makeState, type Secrets } from './state';
import { makeHostStores } from './stores';
import { makeStreamReader, type StreamReader } from './stream-reader';
import { runStreamSource } from './stream-source';

interface Settings {
  /** All that this host makes on the servers is named after it. */
  readonly name: string;
  /** Keeps secrets and how far the stream was read. */
  readonly folder: string;
  readonly samples: boolean;
}

const mailFrom = ({ sender }: Names): string => `Things To Do <${sender}>`;

/** Tells functions what the template tells them on AWS. */
const tellFunctions = (names: Names, { channels, pools }: Resources, { cursorSecret, ticketSecret }: Secrets): void => {
  Object.assign(process.env, {
    KEEPS_DATA: 'false',
    TABLE_NAME: names.table,
    TOPIC_ARN: channels.topicArn,
    MAIL_QUEUE_URL: channels.queues.mail.url,
    PAYMENTS: 'door',
    PAYMENTS_QUEUE_URL: channels.queues.payments.url,
    SEARCH_INDEX: names.index,
    SEARCH_SHARDS: '1',
    IMAGES_BUCKET: names.bucket,
    IMAGES_ORIGIN: `${endpoint('AWS_ENDPOINT_URL_S3')}/${names.bucket}`,
    UPLOADS_ORIGIN: `${endpoint('AWS_ENDPOINT_URL_S3')}/${names.bucket}`,
    CURSOR_SECRET: cursorSecret,
    TICKET_KEYS: `1:${ticketSecret}`,
    MAIL_FROM: mailFrom(names),
    MAIL_CONFIGURATION_SET: names.configurationSet,
    MAIL_ADDRESSES_PARAMETER: names.mailAddresses,
    // Nobody counts on a laptop: records go to the log.
    ANALYTICS_STREAM: 'none',
    USER_POOL_ID: pools.user,
    ORGANISER_POOL_ID: pools.organiser,
    AUDIT_POOL_ID: pools.audit,
  });
};

const report: Report = (what, cause) => {
  process.stderr.write(`${what}: ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}\n`);
};

/** Reads the stream until it has come past a mark. */
const readPast = async (reader: StreamReader, mark: string, signal: AbortSignal): Promise<void> => {
  for (let isPast = false; !isPast; ) {
    for await (const { records } of reader.next(signal)) {
      isPast ||= records.some((record) => markOf(record) === mark);
    }
  }
};

const storedImage = async ({ images }: ReturnType<typeof makeClients>, Bucket: string, Key: string) => {
  try {
    const { Body, ContentType } = await images.send(new GetObjectCommand({ Bucket, Key }));
    if (!Body) return undefined;
    return { mimeType: ContentType ?? 'application/octet-stream', bytes: await Body.transformToByteArray() };
  } catch (failure) {
    if (failure instanceof NoSuchKey) return undefined;
    throw failure;
  }
};

interface Sources {
  readonly clients: ReturnType<typeof makeClients>;
  readonly channels: Awaited<ReturnType<typeof provision>>['channels'];
  readonly deliveries: ReturnType<typeof makeDeliveries>;
  readonly reader: StreamReader;
  readonly streamArn: string;
  readonly seen: Parameters<typeof runStreamSource>[0]['seen'];
  readonly invoke: Invoke;
  readonly signal: AbortSignal;
}

/** Runs what event source mappings do on AWS, one for the stream and one for each queue. */
const runSources = ({ channels, deliveries, reader, streamArn, seen, ...given }: Sources): readonly Promise<void>[] => {
  const parts = { ...given, report };
  const source = (queue: QueueName) =>
    runQueueSource({
      ...parts,
      name: queue,
      channel: channels.queues[queue],
      consumer: queueSources[queue].consumer,
      arrived: (eventId) => deliveries.arrived(queue, eventId),
    });
  return [
    runStreamSource({ ...parts, deliveries, reader, streamArn, deadRecordsUrl: channels.deadRecordsUrl, seen }),
    ...queueNames.map(source),
    runQueueSource({ ...parts, name: 'mail feedback', channel: channels.feedback, consumer: mailFeedbackConsumer }),
  ];
};

/** Makes the AWS adapter set on the servers of this laptop, and there what is missing. */
export const makeAwsBackend = async ({ name, folder, samples }: Settings): Promise<Backend> => {
  const names = namesOf(name);
  useServers(name);
  await checkServers();
  const clients = makeClients();
  const resources = await provision(clients, names);
  const { channels, isNew } = resources;
  const state = makeState(folderOf(folder));
  const secrets = state.secrets();
  tellFunctions(names, resources, secrets);

  const ending = new AbortController();
  const { signal } = ending;
  const streamArn = await streamOf(clients, names);
  // What the queues held when they were lost comes out of the stream once more.
  if (channels.isNew) state.savePosition({ stream: streamArn, shards: {} });
  const reader = makeStreamReader(clients.streams, streamArn, state);
  const people = makePeople(clients, resources.pools);
  const stores = makeHostStores(clients, names, people);
  const deliveries = makeDeliveries();
  const { settle, seen } = makeSettling({ clients, names, channels, deliveries, stores, signal });
  const running: Promise<void>[] = [];
  let invokeFunction: Invoke = () => Promise.reject(new Error('not started'));

  const fill = async (): Promise<void> => {
    const isLoaded = samples && (await stores.loadSamplesOnce(Date.now()));
    if (!isLoaded && isNew.index) await stores.reindex();
    if (!isLoaded || !isNew.table) return;
    // Samples are announced and indexed already: nobody need hear of them.
    const mark = randomUUID();
    await stores.writeMark(mark);
    await readPast(reader, mark, signal);
  };

  return {
    tokenSecret: Buffer.from(secrets.tokenSecret, 'hex'),
    signUp: (pool, email) => people.signUp(pool, email),
    inbox: (to) => readInbox(mailFrom(names), to),
    upload: async () => 'images are uploaded to S3 itself',
    image: async (key) => (key.startsWith(approvedPrefix) ? storedImage(clients, names.bucket, key) : undefined),
    settle: async () => {
      const isSettled = await settle();
      await tellGathered(stores.gatherings, invokeFunction);
      return isSettled;
    },
    start: async (origin, invoke) => {
      invokeFunction = invoke;
      process.env.LISTING_ADDRESS = `${origin}/{pool}/listings/{id}`;
      process.env.BOOKING_ADDRESS = `${origin}/bookings/{id}`;
      await fill();
      signal.addEventListener('abort', runMinutes(invoke), { once: true });
      running.push(...runSources({ clients, channels, deliveries, reader, streamArn, seen, invoke, signal }));
    },
    stop: async () => {
      ending.abort();
      await Promise.all(running);
      await clients.destroy();
    },
  };
};
