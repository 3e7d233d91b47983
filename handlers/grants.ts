/**
 * Lists what functions ask of the search engine, as IAM knows it: a method and a path. `ALIAS` is the stage's alias,
 * `ALIAS-*` stands for the indices behind it. Several searches or entries in one request (`_msearch`, `_bulk`) name
 * theirs in the body, which IAM does not read.
 */
export const searchRequests = [
  'POST /_msearch',
  'POST /_bulk',
  'POST /_aliases',
  'HEAD /_alias/ALIAS',
  'GET /_alias/ALIAS',
  'POST /ALIAS/_search',
  'GET /ALIAS-*',
  'PUT /ALIAS-*',
  'POST /ALIAS-*/_search',
  'DELETE /ALIAS-*',
] as const;

export type SearchRequest = (typeof searchRequests)[number];

/** Names what a function may do, as `infra/aws/permissions.ts` writes it for IAM. */
export type Grant =
  | 'table:GetItem'
  | 'table:BatchGetItem'
  | 'table:PutItem'
  | 'table:UpdateItem'
  | 'table:DeleteItem'
  | 'table:Query'
  | 'gsi-1:Query'
  | 'gsi-2:Query'
  | 'gsi-3:Query'
  | 'topic:Publish'
  | 'mail-queue:SendMessage'
  | 'payments-queue:SendMessage'
  | `search:${SearchRequest}`
  | 'user-pool:ListUsers'
  | 'organiser-pool:ListUsers'
  | 'uploads:PutObject'
  | 'unapproved:GetObject'
  | 'submitted:PutObject'
  | 'approved:PutObject'
  | 'images:ListBucket'
  | 'dead-letters:Take'
  | 'queues:SendMessage'
  | 'stream:GetRecords'
  | 'stream-consumer:Invoke'
  | 'scheduled-functions:Invoke'
  | 'mail:SendEmail'
  | 'mail:SendRawEmail'
  | 'mail-addresses:GetParameters'
  | 'analytics:PutRecordBatch';

/**
 * Grants the puts of a transaction: two items that change together are put in one, which IAM takes for the puts that it
 * holds.
 */
export const changesListing: readonly Grant[] = ['table:GetItem', 'table:PutItem'];

/**
 * Grants the updates of a transaction: a booking and the places of its session change together, which IAM takes for
 * what a transaction holds.
 */
export const changesBooking: readonly Grant[] = ['table:GetItem', 'table:BatchGetItem', 'table:UpdateItem'];
/** Grants looking through the family's own bookings: no child may be in two of a session. */
export const takesPlaces: readonly Grant[] = [...changesBooking, 'gsi-1:Query'];

/** Grants putting down first when to look what became of the money. */
export const paysAhead: readonly Grant[] = ['table:PutItem'];

/** Grants reading a list of a session, with how each party in it stands. */
export const seesAttendees: readonly Grant[] = ['table:GetItem', 'gsi-2:Query'];

export const setsUpIndex: readonly Grant[] = [
  'search:HEAD /_alias/ALIAS',
  'search:GET /_alias/ALIAS',
  'search:GET /ALIAS-*',
  'search:PUT /ALIAS-*',
];
export const deletesIndices: readonly Grant[] = ['search:GET /ALIAS-*', 'search:DELETE /ALIAS-*'];
/**
 * Grants comparing the new index with the one that families search, and taking away the old one or what it could not
 * finish.
 */
export const rebuildsIndex: readonly Grant[] = [
  ...setsUpIndex,
  'search:DELETE /ALIAS-*',
  'search:POST /_bulk',
  'search:POST /ALIAS-*/_search',
  'search:POST /ALIAS/_search',
  'search:POST /_aliases',
];
/**
 * Grants reading images that are not approved: their address is signed by the function's own role, and lets read what
 * that may.
 */
export const showsUnapproved: readonly Grant[] = ['unapproved:GetObject'];
/**
 * Grants listing the bucket: S3 says that an object is missing only to those who may, and others hear that they may not
 * read.
 */
export const copiesImages: readonly Grant[] = [...showsUnapproved, 'images:ListBucket'];

/** Grants what sending takes. What is gathered lies in the table, and so does what was sent already. */
export const sendsMail: readonly Grant[] = [
  'table:GetItem',
  'table:PutItem',
  'table:Query',
  'mail-queue:SendMessage',
  'table:BatchGetItem',
  'table:UpdateItem',
  'table:DeleteItem',
  'organiser-pool:ListUsers',
  'user-pool:ListUsers',
  'mail:SendEmail',
  'mail:SendRawEmail',
  'mail-addresses:GetParameters',
];
export const replaysDeadLetters: readonly Grant[] = [
  'dead-letters:Take',
  'queues:SendMessage',
  'stream:GetRecords',
  'stream-consumer:Invoke',
  'scheduled-functions:Invoke',
];
