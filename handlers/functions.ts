import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { consuming, type FunctionRow, longest, operated, searching } from './function-row';
import {
  changesBooking,
  changesListing,
  copiesImages,
  deletesIndices,
  paysAhead,
  rebuildsIndex,
  replaysDeadLetters,
  seesAttendees,
  sendsMail,
  setsUpIndex,
  showsUnapproved,
  takesPlaces,
} from './grants';

/**
 * Every Lambda function, `API/FIELD`: one row each. Its handler's file is found by its name, its route by the field's. The test of
 * the grants computes from the code what a row must say.
 */
const rows = {
  'guest/contact-us': { grants: ['table:UpdateItem', 'mail-queue:SendMessage'] },
  'guest/facets': { grants: ['search:POST /_msearch'], size: searching },
  'guest/find-things-to-do': {
    grants: ['search:POST /_msearch'],
    settings: ['CURSOR_SECRET', 'IMAGES_ORIGIN'],
    size: searching,
  },
  'guest/highlights': { grants: [], size: searching },
  'guest/map-clusters': { grants: ['search:POST /_msearch'], size: searching },
  'guest/matching-sessions': { grants: [], settings: ['CURSOR_SECRET'], size: searching },
  'guest/organisers-of-things-to-do': { grants: ['table:BatchGetItem'] },
  'guest/places-left': { grants: ['table:BatchGetItem'] },
  // Expands dates of up to 500 listings.
  'guest/sessions-of-things-to-do': { grants: [], settings: ['CURSOR_SECRET'], size: searching },
  'guest/similar-things-to-do': {
    grants: ['search:POST /_msearch'],
    settings: ['IMAGES_ORIGIN'],
    size: searching,
  },
  'guest/suggest': { grants: ['search:POST /_msearch'], size: searching },
  'guest/thing-to-do-by-id': { grants: ['table:BatchGetItem'], settings: ['IMAGES_ORIGIN'] },
  'user/accept-offer': { grants: [...takesPlaces, ...paysAhead], settings: ['PAYMENTS'] },
  'user/add-child': { grants: ['table:PutItem', 'table:UpdateItem'] },
  'user/add-to-my-favorites': { grants: ['table:GetItem', 'table:PutItem', 'table:UpdateItem'] },
  'user/book-session': { grants: [...takesPlaces, ...paysAhead], settings: ['PAYMENTS'] },
  'user/cancel-booking': { grants: changesBooking },
  'user/confirm-booking': { grants: [...takesPlaces, ...paysAhead], settings: ['PAYMENTS'] },
  'user/contact-us': { grants: ['table:UpdateItem', 'mail-queue:SendMessage', 'user-pool:ListUsers'] },
  'user/decline-offer': { grants: changesBooking },
  'user/favorite-flags': { grants: ['table:BatchGetItem'] },
  'user/favorite-listings': { grants: ['table:BatchGetItem'], settings: ['IMAGES_ORIGIN'] },
  'user/hold-session': { grants: takesPlaces, settings: ['PAYMENTS'] },
  'user/join-waiting-list': { grants: takesPlaces },
  'user/leave-waiting-list': { grants: changesBooking },
  'user/listings-of-bookings': { grants: ['table:BatchGetItem'], settings: ['IMAGES_ORIGIN'] },
  'user/my-booking-by-id': { grants: ['table:GetItem'] },
  'user/my-bookings': { grants: ['gsi-1:Query', 'table:BatchGetItem'], settings: ['CURSOR_SECRET'] },
  'user/my-child-by-id': { grants: ['table:GetItem'] },
  'user/my-children': { grants: ['gsi-1:Query'] },
  'user/my-favorite-by-id': { grants: ['table:GetItem'] },
  'user/my-favorites': { grants: ['gsi-1:Query'], settings: ['CURSOR_SECRET'] },
  'user/profile': { grants: ['table:BatchGetItem'] },
  'user/quote-booking': { grants: ['table:BatchGetItem'], settings: ['PAYMENTS'] },
  'user/quote-cancellation': { grants: ['table:GetItem', 'table:BatchGetItem'] },
  'user/release-hold': { grants: ['table:GetItem', 'table:UpdateItem'] },
  'user/remove-child': { grants: ['table:GetItem', 'table:DeleteItem', 'table:UpdateItem'] },
  'user/remove-from-my-favorites': { grants: ['table:GetItem', 'table:DeleteItem', 'table:UpdateItem'] },
  'user/save-profile': { grants: ['table:UpdateItem'] },
  'user/tickets-of-bookings': { grants: [], settings: ['TICKET_KEYS'] },
  'user/update-child': { grants: ['table:GetItem', 'table:PutItem'] },
  'organiser/attendees': { grants: seesAttendees, settings: ['CURSOR_SECRET'] },
  'organiser/attendees-csv': { grants: seesAttendees },
  'organiser/cancel-booking-of': { grants: ['table:GetItem', 'table:UpdateItem'] },
  'organiser/check-in': { grants: ['table:GetItem', 'table:UpdateItem'], settings: ['TICKET_KEYS'] },
  'organiser/contact-us': { grants: ['table:UpdateItem', 'mail-queue:SendMessage', 'organiser-pool:ListUsers'] },
  'organiser/cancel-session': { grants: ['table:GetItem', 'table:PutItem'] },
  'organiser/change-session': { grants: ['table:GetItem', 'table:PutItem', 'table:Query'] },
  'organiser/create-thing-to-do': { grants: [...changesListing, ...showsUnapproved], settings: ['IMAGES_BUCKET'] },
  'organiser/image-upload': { grants: ['uploads:PutObject'] },
  'organiser/new-version': { grants: [...changesListing, ...showsUnapproved] },
  'organiser/new-version-preview': { grants: ['table:GetItem'] },
  'organiser/profile': { grants: ['table:BatchGetItem'] },
  'organiser/publish': { grants: [...changesListing, 'table:UpdateItem', ...copiesImages, 'submitted:PutObject'] },
  'organiser/remove-thing-to-do': { grants: [...changesListing, ...showsUnapproved] },
  'organiser/save-profile': { grants: ['table:PutItem', 'table:UpdateItem'] },
  'organiser/session-counts': { grants: ['table:GetItem'] },
  'organiser/sessions-of-things-to-do': {
    grants: ['table:BatchGetItem'],
    settings: ['CURSOR_SECRET'],
    size: searching,
  },
  'organiser/thing-to-do-by-id': { grants: ['table:GetItem', ...showsUnapproved] },
  // Reads all of an organiser's listings.
  'organiser/things-to-do': {
    grants: ['gsi-1:Query', 'table:GetItem', ...showsUnapproved],
    settings: ['CURSOR_SECRET'],
    size: searching,
  },
  'organiser/things-to-do-by-status': { grants: ['gsi-1:Query', ...showsUnapproved], settings: ['CURSOR_SECRET'] },
  'organiser/undo-check-in': { grants: ['table:GetItem', 'table:UpdateItem'] },
  'organiser/update-thing-to-do': { grants: [...changesListing, ...showsUnapproved], settings: ['IMAGES_BUCKET'] },
  'organiser/withdraw': { grants: [...changesListing, ...showsUnapproved] },
  'audit/approve': { grants: [...changesListing, ...copiesImages, 'approved:PutObject'] },
  'audit/listings-of-decisions': { grants: ['table:BatchGetItem', ...showsUnapproved] },
  'audit/my-decisions': { grants: ['gsi-1:Query'], settings: ['CURSOR_SECRET'] },
  'audit/pending': { grants: ['gsi-2:Query', 'gsi-3:Query', ...showsUnapproved], settings: ['CURSOR_SECRET'] },
  'audit/reject': { grants: [...changesListing, ...showsUnapproved] },
  'audit/sessions-of-things-to-do': {
    grants: ['table:BatchGetItem'],
    settings: ['CURSOR_SECRET'],
    size: searching,
  },
  'audit/thing-to-do-by-id': { grants: ['table:BatchGetItem', ...showsUnapproved] },
  // Cognito waits five seconds and no more.
  'reactions/create-profile': { grants: ['table:PutItem'], size: { memoryMb: 512, timeoutSeconds: 5 } },
  'reactions/follow-sessions': {
    grants: ['gsi-1:Query', 'gsi-2:Query', 'table:GetItem', 'table:PutItem', 'table:Query', 'table:UpdateItem'],
    size: { ...consuming, timeoutSeconds: 60 },
  },
  'reactions/index-listings': {
    grants: ['table:BatchGetItem', 'table:Query', 'table:UpdateItem', 'gsi-1:Query', 'search:POST /_bulk'],
    size: { memoryMb: 1024, timeoutSeconds: 60, concurrency: 5 },
  },
  'reactions/publish-changes': { grants: ['topic:Publish'], size: consuming },
  'reactions/record-analytics': { grants: ['analytics:PutRecordBatch'], size: consuming },
  'reactions/record-mail-feedback': { grants: ['table:PutItem', 'table:UpdateItem'], size: consuming },
  'reactions/send-mail': {
    grants: sendsMail,
    settings: ['LISTING_ADDRESS', 'BOOKING_ADDRESS', 'TICKET_KEYS'],
    size: { ...consuming, timeoutSeconds: 60 },
  },
  'reactions/settle-payments': {
    grants: ['table:GetItem', 'table:UpdateItem'],
    settings: ['PAYMENTS'],
    size: consuming,
  },
  'operations/es-delete-indices': { grants: deletesIndices, settings: ['KEEPS_DATA', 'SEARCH_SHARDS'], size: operated },
  'operations/es-things-to-do-setup': { grants: setsUpIndex, settings: ['SEARCH_SHARDS'], size: operated },
  // 100,000 listings take a fraction of the time.
  'operations/rebuild-index': {
    grants: ['gsi-1:Query', 'table:BatchGetItem', 'table:Query', ...rebuildsIndex],
    settings: ['SEARCH_SHARDS'],
    size: { ...longest, memoryMb: 1024 },
  },
  // Runs each minute, and never beside itself.
  'operations/wake-families': {
    grants: [
      'table:GetItem',
      'table:PutItem',
      'table:Query',
      'table:UpdateItem',
      'mail-queue:SendMessage',
      'payments-queue:SendMessage',
    ],
    size: { ...longest, timeoutSeconds: 300 },
  },
  'operations/replay-dead-letters': { grants: replaysDeadLetters, size: longest },
} as const satisfies Readonly<Record<string, FunctionRow>>;

export type FunctionName = keyof typeof rows;

export const functions: Readonly<Record<FunctionName, FunctionRow>> = rows;
export const functionNames = Object.keys(rows) as readonly FunctionName[];

/** Handlers' files without `.ts`, by the name of their function: beneath an API they stand by feature. */
const filesByName: ReadonlyMap<string, string> = new Map(
  readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.handler.ts'))
    .map((file) => {
      const parts = file.replace('.handler.ts', '').split(/[\\/]/);
      return [`${parts[0] ?? ''}/${parts.at(-1) ?? ''}`, join('handlers', file.replace('.ts', ''))];
    }),
);

/** Returns where a function's handler is, without `.ts`: `handlers/guest/messages/contact-us.handler`. */
export const handlerPath = (name: FunctionName): string => {
  const path = filesByName.get(name);
  if (path === undefined) throw new Error(`there is no handler of ${name}`);
  return path;
};

/**
 * Lists what operators and schedules call, by the names that operators know: `sls invoke -f rebuildIndex`. No API
 * reaches them.
 */
export const operations = {
  esThingsToDoSetup: 'operations/es-things-to-do-setup',
  esDeleteIndices: 'operations/es-delete-indices',
  rebuildIndex: 'operations/rebuild-index',
  replayDeadLetters: 'operations/replay-dead-letters',
  wakeFamilies: 'operations/wake-families',
} as const satisfies Record<string, FunctionName>;

/** What Lambda says of the call itself. */
interface Invocation {
  readonly awsRequestId?: string;
  getRemainingTimeInMillis?(): number;
}

export type Handler = (event: unknown, invocation?: Invocation) => Promise<unknown>;

/** Returns the function's handler, as Lambda would call it. */
export const loadHandler = async (name: FunctionName): Promise<Handler> => {
  const module = (await import(`../${handlerPath(name)}`)) as { readonly handler: Handler };
  return module.handler;
};
