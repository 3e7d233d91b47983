import { streamConsumer } from '../../handlers/event-sources';
import type { FunctionName } from '../../handlers/functions';
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
import { imagesOrigin, listingAddress } from './origins';
import { scheduledFunctions } from './schedules';
import { searchAlias, searchEndpoint } from './search';
import type { Settings } from './settings';
import { assetsBucketId } from './storage';

/** What `handlers/composition` asks the environment for, and what a stage answers. */
const values = {
  /** Asks twice before it is deleted what families search in. */
  KEEPS_DATA: ({ keepData }) => String(keepData),
  TABLE_NAME: () => ref(tableId),
  /** Made once with the stage, and known to nobody. CloudFormation puts it in when it deploys. */
  // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills it in
  CURSOR_SECRET: () => sub('{{resolve:secretsmanager:${CursorSecret}:SecretString}}'),
  IMAGES_ORIGIN: (settings) => imagesOrigin(settings),
  /** The bucket's own address, for images that CloudFront does not show. */
  UPLOADS_ORIGIN: (settings) => join('https://', bucketHost(settings, 'assets')),
  IMAGES_BUCKET: () => ref(assetsBucketId),
  MAIL_QUEUE_URL: () => ref(queueId('mail')),
  INDEX_QUEUE_URL: () => ref(queueId('index')),
  ANALYTICS_QUEUE_URL: () => ref(queueId('analytics')),
  MAIL_FEEDBACK_QUEUE_URL: () => ref(feedbackQueueId),
  MAIL_DEAD_LETTERS_URL: () => ref(deadLettersOf('mail')),
  INDEX_DEAD_LETTERS_URL: () => ref(deadLettersOf('index')),
  ANALYTICS_DEAD_LETTERS_URL: () => ref(deadLettersOf('analytics')),
  MAIL_FEEDBACK_DEAD_LETTERS_URL: () => ref(feedbackDeadLettersId),
  STREAM_DEAD_LETTERS_URL: () => ref(streamDeadLettersId),
  INVOCATION_DEAD_LETTERS_URL: () => ref(invocationDeadLettersId),
  STREAM_CONSUMER_ARN: () => arnOf(functionId(streamConsumer)),
  /** Separated by commas. */
  SCHEDULED_FUNCTION_ARNS: () => ({ 'Fn::Join': [',', scheduledFunctions.map((name) => arnOf(functionId(name)))] }),
  TOPIC_ARN: () => ref(topicId),
  OPENSEARCH_ENDPOINT: (settings) => searchEndpoint(settings),
  SEARCH_INDEX: (settings) => searchAlias(settings),
  USER_POOL_ID: () => ref(poolId('user')),
  ORGANISER_POOL_ID: () => ref(poolId('organiser')),
  LISTING_ADDRESS: (settings) => listingAddress(settings),
  MAIL_FROM: ({ mailFrom }) => mailFrom,
  MAIL_CONFIGURATION_SET: (settings) => configurationSetName(settings),
  MAIL_ADDRESSES_PARAMETER: (settings) => mailAddressesPath(settings),
  ANALYTICS_STREAM: (settings) => named(settings, 'analytics'),
} as const satisfies Readonly<Record<string, (settings: Settings) => Value>>;

export type Variable = keyof typeof values;

const listings: readonly Variable[] = ['TABLE_NAME', 'IMAGES_ORIGIN'];
/** Organisers and moderators see images before families do. */
const ownListings: readonly Variable[] = [...listings, 'UPLOADS_ORIGIN'];
const pagesOfListings: readonly Variable[] = [...ownListings, 'CURSOR_SECRET'];
const contact: readonly Variable[] = ['TABLE_NAME', 'MAIL_QUEUE_URL'];
const search: readonly Variable[] = ['OPENSEARCH_ENDPOINT', 'SEARCH_INDEX'];
const deadLetters: readonly Variable[] = [
  'MAIL_QUEUE_URL',
  'INDEX_QUEUE_URL',
  'ANALYTICS_QUEUE_URL',
  'MAIL_FEEDBACK_QUEUE_URL',
  'MAIL_DEAD_LETTERS_URL',
  'INDEX_DEAD_LETTERS_URL',
  'ANALYTICS_DEAD_LETTERS_URL',
  'MAIL_FEEDBACK_DEAD_LETTERS_URL',
  'STREAM_DEAD_LETTERS_URL',
  'INVOCATION_DEAD_LETTERS_URL',
  'STREAM_CONSUMER_ARN',
  'SCHEDULED_FUNCTION_ARNS',
];

/** Every function is told what it asks for and no more. A missing row does not compile. */
export const variables: Readonly<Record<FunctionName, readonly Variable[]>> = {
  'guest/contact-us': contact,
  'guest/find-things-to-do': [...search, 'CURSOR_SECRET', 'IMAGES_ORIGIN'],
  'guest/organisers-of-things-to-do': ['TABLE_NAME'],
  'guest/thing-to-do-by-id': listings,
  'user/add-child': ['TABLE_NAME'],
  'user/add-to-my-favorites': ['TABLE_NAME'],
  'user/contact-us': [...contact, 'USER_POOL_ID'],
  'user/favorite-flags': ['TABLE_NAME'],
  'user/favorite-listings': listings,
  'user/my-child-by-id': ['TABLE_NAME'],
  'user/my-children': ['TABLE_NAME'],
  'user/my-favorite-by-id': ['TABLE_NAME'],
  'user/my-favorites': ['TABLE_NAME', 'CURSOR_SECRET'],
  'user/remove-child': ['TABLE_NAME'],
  'user/remove-from-my-favorites': ['TABLE_NAME'],
  'user/update-child': ['TABLE_NAME'],
  'organiser/contact-us': [...contact, 'ORGANISER_POOL_ID'],
  'organiser/create-thing-to-do': [...ownListings, 'IMAGES_BUCKET'],
  'organiser/image-upload': ['IMAGES_BUCKET'],
  'organiser/new-version': ownListings,
  'organiser/profile': ['TABLE_NAME'],
  'organiser/publish': [...ownListings, 'IMAGES_BUCKET'],
  'organiser/remove-thing-to-do': ownListings,
  'organiser/save-profile': ['TABLE_NAME'],
  'organiser/thing-to-do-by-id': ownListings,
  'organiser/things-to-do': pagesOfListings,
  'organiser/things-to-do-by-status': pagesOfListings,
  'organiser/update-thing-to-do': [...ownListings, 'IMAGES_BUCKET'],
  'organiser/withdraw': ownListings,
  'audit/approve': [...ownListings, 'IMAGES_BUCKET'],
  'audit/listings-of-decisions': ownListings,
  'audit/my-decisions': ['TABLE_NAME', 'CURSOR_SECRET'],
  'audit/pending': pagesOfListings,
  'audit/reject': ownListings,
  'audit/thing-to-do-by-id': ownListings,
  'operations/es-delete-indices': ['KEEPS_DATA', ...search],
  'operations/es-things-to-do-setup': search,
  'operations/rebuild-index': ['TABLE_NAME', ...search],
  'operations/replay-dead-letters': deadLetters,
  // Names no pool: the pool names this function, and neither could be made first.
  'reactions/create-profile': ['TABLE_NAME'],
  'reactions/index-listings': ['TABLE_NAME', ...search],
  'reactions/publish-changes': ['TOPIC_ARN'],
  'reactions/record-analytics': ['ANALYTICS_STREAM'],
  'reactions/record-mail-feedback': ['TABLE_NAME'],
  'reactions/send-mail': [
    'TABLE_NAME',
    'MAIL_QUEUE_URL',
    'ORGANISER_POOL_ID',
    'LISTING_ADDRESS',
    'MAIL_FROM',
    'MAIL_CONFIGURATION_SET',
    'MAIL_ADDRESSES_PARAMETER',
  ],
};

export const environmentOf = (name: FunctionName, settings: Settings): Readonly<Record<string, Value>> =>
  Object.fromEntries(variables[name].map((variable) => [variable, values[variable](settings)]));
