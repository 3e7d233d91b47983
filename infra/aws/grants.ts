import type { FunctionName } from '../../handlers/functions';
import type { SearchRequest } from './search-requests';

/** What a function may do, as it is written in `permissions.ts`. */
export type Grant =
  | 'table:GetItem'
  | 'table:BatchGetItem'
  | 'table:PutItem'
  | 'table:UpdateItem'
  | 'table:DeleteItem'
  | 'table:Query'
  | 'gsi-1:Query'
  | 'gsi-2:Query'
  | 'topic:Publish'
  | 'mail-queue:SendMessage'
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
  | 'mail-addresses:GetParameters'
  | 'analytics:PutRecordBatch';

/** Two items that change together are put in a transaction, which IAM takes for the puts that it holds. */
const changesListing: readonly Grant[] = ['table:GetItem', 'table:PutItem'];

const setsUpIndex: readonly Grant[] = [
  'search:HEAD /_alias/ALIAS',
  'search:GET /_alias/ALIAS',
  'search:GET /ALIAS-*',
  'search:PUT /ALIAS-*',
];
const deletesIndices: readonly Grant[] = ['search:GET /ALIAS-*', 'search:DELETE /ALIAS-*'];
/** It compares the new index with the one that families search, and takes away the old one or what it could not finish. */
const rebuildsIndex: readonly Grant[] = [
  ...setsUpIndex,
  'search:DELETE /ALIAS-*',
  'search:POST /_bulk',
  'search:POST /ALIAS-*/_search',
  'search:POST /ALIAS/_search',
  'search:POST /_aliases',
];
/** An address of an image that is not approved is signed by the function's own role, and lets read what that may. */
const showsUnapproved: readonly Grant[] = ['unapproved:GetObject'];
/** S3 says that an object is missing only to those who may list the bucket: others hear that they may not read. */
const copiesImages: readonly Grant[] = [...showsUnapproved, 'images:ListBucket'];

/** Every function. A missing row does not compile. */
export const grants: Readonly<Record<FunctionName, readonly Grant[]>> = {
  'guest/contact-us': ['table:UpdateItem', 'mail-queue:SendMessage'],
  'guest/find-things-to-do': ['search:POST /_msearch'],
  'guest/organisers-of-things-to-do': ['table:BatchGetItem'],
  'guest/thing-to-do-by-id': ['table:BatchGetItem'],
  'user/add-child': ['gsi-1:Query', 'table:PutItem'],
  'user/add-to-my-favorites': ['table:GetItem', 'gsi-1:Query', 'table:PutItem'],
  'user/contact-us': ['table:UpdateItem', 'mail-queue:SendMessage', 'user-pool:ListUsers'],
  'user/favorite-flags': ['table:BatchGetItem'],
  'user/favorite-listings': ['table:BatchGetItem'],
  'user/my-child-by-id': ['table:GetItem'],
  'user/my-children': ['gsi-1:Query'],
  'user/my-favorite-by-id': ['table:GetItem'],
  'user/my-favorites': ['gsi-1:Query'],
  'user/remove-child': ['table:DeleteItem'],
  'user/remove-from-my-favorites': ['table:DeleteItem'],
  'user/update-child': ['table:GetItem', 'table:PutItem'],
  'organiser/contact-us': ['table:UpdateItem', 'mail-queue:SendMessage', 'organiser-pool:ListUsers'],
  'organiser/create-thing-to-do': [...changesListing, ...showsUnapproved],
  'organiser/image-upload': ['uploads:PutObject'],
  'organiser/new-version': [...changesListing, ...showsUnapproved],
  'organiser/profile': ['table:BatchGetItem'],
  'organiser/publish': [...changesListing, 'table:UpdateItem', ...copiesImages, 'submitted:PutObject'],
  'organiser/remove-thing-to-do': [...changesListing, ...showsUnapproved],
  'organiser/save-profile': ['table:PutItem', 'table:UpdateItem'],
  'organiser/thing-to-do-by-id': ['table:GetItem', ...showsUnapproved],
  'organiser/things-to-do': ['gsi-1:Query', 'table:GetItem', ...showsUnapproved],
  'organiser/things-to-do-by-status': ['gsi-1:Query', ...showsUnapproved],
  'organiser/update-thing-to-do': [...changesListing, ...showsUnapproved],
  'organiser/withdraw': [...changesListing, ...showsUnapproved],
  'audit/approve': [...changesListing, ...copiesImages, 'approved:PutObject'],
  'audit/listings-of-decisions': ['table:BatchGetItem', ...showsUnapproved],
  'audit/my-decisions': ['gsi-1:Query'],
  'audit/pending': ['gsi-2:Query', ...showsUnapproved],
  'audit/reject': [...changesListing, ...showsUnapproved],
  'audit/thing-to-do-by-id': ['table:BatchGetItem', ...showsUnapproved],
  'operations/es-delete-indices': deletesIndices,
  'operations/es-things-to-do-setup': setsUpIndex,
  'operations/rebuild-index': ['gsi-1:Query', 'table:BatchGetItem', ...rebuildsIndex],
  'operations/replay-dead-letters': [
    'dead-letters:Take',
    'queues:SendMessage',
    'stream:GetRecords',
    'stream-consumer:Invoke',
    'scheduled-functions:Invoke',
  ],
  'reactions/create-profile': ['table:PutItem'],
  'reactions/index-listings': ['table:BatchGetItem', 'gsi-1:Query', 'search:POST /_bulk'],
  'reactions/publish-changes': ['topic:Publish'],
  'reactions/record-analytics': ['analytics:PutRecordBatch'],
  'reactions/record-mail-feedback': ['table:PutItem', 'table:UpdateItem'],
  'reactions/send-mail': [
    'table:GetItem',
    'table:PutItem',
    'table:Query',
    'mail-queue:SendMessage',
    'table:BatchGetItem',
    'table:UpdateItem',
    'table:DeleteItem',
    'organiser-pool:ListUsers',
    'mail:SendEmail',
    'mail-addresses:GetParameters',
  ],
};
