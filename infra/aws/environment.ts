import { streamConsumer } from '../../handlers/event-sources';
import { type FunctionName, functions } from '../../handlers/functions';
import type { Grant } from '../../handlers/grants';
import { bucketHost } from './bucket-names';
import { arnOf, join, ref, sub, type Value } from './cloudformation';
import { configurationSetName, mailAddressesPath } from './mail';
import {
  deadLettersOf,
  feedbackDeadLettersId,
  feedbackQueueId,
  functionId,
  invocationDeadLettersId,
  named,
  poolId,
  queueId,
  streamDeadLettersId,
  tableId,
  topicId,
} from './names';
import { bookingAddress, imagesOrigin, listingAddress } from './origins';
import { scheduledFunctions } from './schedules';
import { searchAlias, searchEndpoint } from './search';
import { ticketKeys } from './secrets';
import type { Settings } from './settings';
import { assetsBucketId } from './storage';

/** What `handlers/composition` asks the environment for, and what a stage answers. */
const values = {
  /** Asks twice before it is deleted what families search in. */
  KEEPS_DATA: ({ keepData }) => String(keepData),
  TABLE_NAME: () => ref(tableId),
  /** Reads a secret that is made once with the stage and known to nobody. CloudFormation puts it in when it deploys. */
  CURSOR_SECRET: () => sub('{{resolve:secretsmanager:${CursorSecret}:SecretString}}'),
  /** Reads another such secret. */
  TICKET_KEYS: () => sub(ticketKeys),
  IMAGES_ORIGIN: (settings) => imagesOrigin(settings),
  /** Returns the bucket's own address, for images that CloudFront does not show. */
  UPLOADS_ORIGIN: (settings) => join('https://', bucketHost(settings, 'assets')),
  IMAGES_BUCKET: () => ref(assetsBucketId),
  /** Families pay at the door: no town has a provider yet. */
  PAYMENTS: () => 'door',
  MAIL_QUEUE_URL: () => ref(queueId('mail')),
  INDEX_QUEUE_URL: () => ref(queueId('index')),
  ANALYTICS_QUEUE_URL: () => ref(queueId('analytics')),
  BOOKINGS_QUEUE_URL: () => ref(queueId('bookings')),
  PAYMENTS_QUEUE_URL: () => ref(queueId('payments')),
  MAIL_FEEDBACK_QUEUE_URL: () => ref(feedbackQueueId),
  MAIL_DEAD_LETTERS_URL: () => ref(deadLettersOf('mail')),
  INDEX_DEAD_LETTERS_URL: () => ref(deadLettersOf('index')),
  ANALYTICS_DEAD_LETTERS_URL: () => ref(deadLettersOf('analytics')),
  BOOKINGS_DEAD_LETTERS_URL: () => ref(deadLettersOf('bookings')),
  PAYMENTS_DEAD_LETTERS_URL: () => ref(deadLettersOf('payments')),
  MAIL_FEEDBACK_DEAD_LETTERS_URL: () => ref(feedbackDeadLettersId),
  STREAM_DEAD_LETTERS_URL: () => ref(streamDeadLettersId),
  INVOCATION_DEAD_LETTERS_URL: () => ref(invocationDeadLettersId),
  STREAM_CONSUMER_ARN: () => arnOf(functionId(streamConsumer)),
  /** Joins the ARNs with commas. */
  SCHEDULED_FUNCTION_ARNS: () => ({ 'Fn::Join': [',', scheduledFunctions.map((name) => arnOf(functionId(name)))] }),
  TOPIC_ARN: () => ref(topicId),
  OPENSEARCH_ENDPOINT: (settings) => searchEndpoint(settings),
  SEARCH_INDEX: (settings) => searchAlias(settings),
  SEARCH_SHARDS: ({ searchShards }) => String(searchShards),
  USER_POOL_ID: () => ref(poolId('user')),
  ORGANISER_POOL_ID: () => ref(poolId('organiser')),
  LISTING_ADDRESS: (settings) => listingAddress(settings),
  BOOKING_ADDRESS: (settings) => bookingAddress(settings),
  MAIL_FROM: ({ mailFrom }) => mailFrom,
  MAIL_CONFIGURATION_SET: (settings) => configurationSetName(settings),
  MAIL_ADDRESSES_PARAMETER: (settings) => mailAddressesPath(settings),
  ANALYTICS_STREAM: (settings) => named(settings, 'analytics'),
} as const satisfies Readonly<Record<string, (settings: Settings) => Value>>;

type Variable = keyof typeof values;

const deadLetterUrls: readonly Variable[] = [
  'MAIL_DEAD_LETTERS_URL',
  'INDEX_DEAD_LETTERS_URL',
  'ANALYTICS_DEAD_LETTERS_URL',
  'BOOKINGS_DEAD_LETTERS_URL',
  'PAYMENTS_DEAD_LETTERS_URL',
  'MAIL_FEEDBACK_DEAD_LETTERS_URL',
  'STREAM_DEAD_LETTERS_URL',
  'INVOCATION_DEAD_LETTERS_URL',
];
const queueUrls: readonly Variable[] = [
  'MAIL_QUEUE_URL',
  'INDEX_QUEUE_URL',
  'ANALYTICS_QUEUE_URL',
  'BOOKINGS_QUEUE_URL',
  'PAYMENTS_QUEUE_URL',
  'MAIL_FEEDBACK_QUEUE_URL',
];
const table: readonly Variable[] = ['TABLE_NAME'];
const images: readonly Variable[] = ['IMAGES_BUCKET'];

/** What must be known to use a grant. A grant without a row does not compile. */
const calledFor: Readonly<Record<Exclude<Grant, `search:${string}`>, readonly Variable[]>> = {
  'table:GetItem': table,
  'table:BatchGetItem': table,
  'table:PutItem': table,
  'table:UpdateItem': table,
  'table:DeleteItem': table,
  'table:Query': table,
  'gsi-1:Query': table,
  'gsi-2:Query': table,
  'gsi-3:Query': table,
  'topic:Publish': ['TOPIC_ARN'],
  'mail-queue:SendMessage': ['MAIL_QUEUE_URL'],
  'payments-queue:SendMessage': ['PAYMENTS_QUEUE_URL'],
  'user-pool:ListUsers': ['USER_POOL_ID'],
  'organiser-pool:ListUsers': ['ORGANISER_POOL_ID'],
  'uploads:PutObject': images,
  // Organisers and moderators see images before families do.
  'unapproved:GetObject': ['UPLOADS_ORIGIN', 'IMAGES_ORIGIN'],
  'submitted:PutObject': images,
  'approved:PutObject': images,
  'images:ListBucket': images,
  'dead-letters:Take': deadLetterUrls,
  'queues:SendMessage': queueUrls,
  'stream:GetRecords': [],
  'stream-consumer:Invoke': ['STREAM_CONSUMER_ARN'],
  'scheduled-functions:Invoke': ['SCHEDULED_FUNCTION_ARNS'],
  'mail:SendEmail': ['MAIL_FROM', 'MAIL_CONFIGURATION_SET'],
  'mail:SendRawEmail': ['MAIL_FROM', 'MAIL_CONFIGURATION_SET'],
  'mail-addresses:GetParameters': ['MAIL_ADDRESSES_PARAMETER'],
  'analytics:PutRecordBatch': ['ANALYTICS_STREAM'],
};

const isSearch = (grant: Grant): grant is Extract<Grant, `search:${string}`> => grant.startsWith('search:');

const variablesOfGrant = (grant: Grant): readonly Variable[] =>
  isSearch(grant) ? ['OPENSEARCH_ENDPOINT', 'SEARCH_INDEX'] : calledFor[grant];

/** Returns what a function asks for and no more: what its grants call for, and what its row names besides. */
export const variablesOf = (name: FunctionName): readonly Variable[] => {
  const { grants, settings = [] } = functions[name];
  return [...new Set([...grants.flatMap(variablesOfGrant), ...settings])];
};

export const environmentOf = (name: FunctionName, settings: Settings): Readonly<Record<string, Value>> =>
  Object.fromEntries(variablesOf(name).map((variable) => [variable, values[variable](settings)]));
