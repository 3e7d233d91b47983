import { gsi1, gsi2, gsi3 } from '../../adapters/dynamodb/keys';
import { approvedPrefix, submittedPrefix } from '../../domain/listing/images';
import { streamConsumer } from '../../handlers/event-sources';
import { type Grant, type SearchRequest, searchRequests } from '../../handlers/grants';
import { arnOf, attribute, localArn, ref, type Statement, sub, type Value } from './cloudformation';
import { mailAddressesPath, mailResources, senderOf } from './mail';
import { consumedQueueIds, deadLetterIds, functionId, named, poolId, queueId, tableId, topicId } from './names';
import { scheduledFunctions } from './schedules';
import { searchAlias, searchPath } from './search';
import { permissionOf } from './search-requests';
import type { Settings } from './settings';
import { assetsArn, uploadsArn } from './storage';

interface Permission {
  readonly actions: readonly string[];
  /** Nothing where the stage has nothing of the kind in this account. */
  readonly on: readonly Value[];
  readonly when?: Value;
}

const onTable = (action: string): Permission => ({ actions: [`dynamodb:${action}`], on: [arnOf(tableId)] });
const onIndex = (index: string): Permission => ({
  actions: ['dynamodb:Query'],
  on: [sub(`\${${tableId}.Arn}/index/${index}`)],
});
const onPool = (pool: 'user' | 'organiser'): Permission => ({
  actions: ['cognito-idp:ListUsers'],
  on: [arnOf(poolId(pool))],
});

/** In nobody's name but the service's. */
const sendingMail = (settings: Settings, action: string): Permission => ({
  actions: [action],
  on: mailResources(settings),
  when: { StringEquals: { 'ses:FromAddress': senderOf(settings) } },
});

const toSearch = Object.fromEntries(
  searchRequests.map((request) => [
    `search:${request}`,
    (settings: Settings): Permission => {
      const { action, path } = permissionOf(request, searchAlias(settings));
      return { actions: [action], on: searchPath(settings, path) };
    },
  ]),
) as Readonly<Record<`search:${SearchRequest}`, (settings: Settings) => Permission>>;

const permissions: Readonly<Record<Grant, (settings: Settings) => Permission>> = {
  ...toSearch,
  'table:GetItem': () => onTable('GetItem'),
  'table:BatchGetItem': () => onTable('BatchGetItem'),
  'table:PutItem': () => onTable('PutItem'),
  'table:UpdateItem': () => onTable('UpdateItem'),
  'table:DeleteItem': () => onTable('DeleteItem'),
  'table:Query': () => onTable('Query'),
  'gsi-1:Query': () => onIndex(gsi1),
  'gsi-2:Query': () => onIndex(gsi2),
  'gsi-3:Query': () => onIndex(gsi3),
  'topic:Publish': () => ({ actions: ['sns:Publish'], on: [ref(topicId)] }),
  'mail-queue:SendMessage': () => ({ actions: ['sqs:SendMessage'], on: [arnOf(queueId('mail'))] }),
  'payments-queue:SendMessage': () => ({ actions: ['sqs:SendMessage'], on: [arnOf(queueId('payments'))] }),
  'user-pool:ListUsers': () => onPool('user'),
  'organiser-pool:ListUsers': () => onPool('organiser'),
  'uploads:PutObject': (settings) => ({ actions: ['s3:PutObject'], on: [uploadsArn(settings)] }),
  'unapproved:GetObject': (settings) => ({
    actions: ['s3:GetObject'],
    on: [uploadsArn(settings), assetsArn(settings, `/${submittedPrefix}*`)],
  }),
  'submitted:PutObject': (settings) => ({
    actions: ['s3:PutObject'],
    on: [assetsArn(settings, `/${submittedPrefix}*`)],
  }),
  'approved:PutObject': (settings) => ({
    actions: ['s3:PutObject'],
    on: [assetsArn(settings, `/${approvedPrefix}*`)],
  }),
  'images:ListBucket': (settings) => ({ actions: ['s3:ListBucket'], on: [assetsArn(settings, '')] }),
  'dead-letters:Take': () => ({
    actions: ['sqs:GetQueueAttributes', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'],
    on: deadLetterIds.map(arnOf),
  }),
  'queues:SendMessage': () => ({ actions: ['sqs:SendMessage'], on: consumedQueueIds.map(arnOf) }),
  'stream:GetRecords': () => ({
    actions: ['dynamodb:GetShardIterator', 'dynamodb:GetRecords'],
    on: [attribute(tableId, 'StreamArn')],
  }),
  'stream-consumer:Invoke': () => ({ actions: ['lambda:InvokeFunction'], on: [arnOf(functionId(streamConsumer))] }),
  'scheduled-functions:Invoke': () => ({
    actions: ['lambda:InvokeFunction'],
    on: scheduledFunctions.map((name) => arnOf(functionId(name))),
  }),
  'mail:SendEmail': (settings) => sendingMail(settings, 'ses:SendEmail'),
  'mail:SendRawEmail': (settings) => sendingMail(settings, 'ses:SendRawEmail'),
  'mail-addresses:GetParameters': (settings) => ({
    actions: ['ssm:GetParameters'],
    on: [localArn('ssm', `parameter${mailAddressesPath(settings)}/*`)],
  }),
  'analytics:PutRecordBatch': (settings) => ({
    actions: ['firehose:PutRecordBatch'],
    on: [localArn('firehose', `deliverystream/${named(settings, 'analytics')}`)],
  }),
};

export const statementOf = (grant: Grant, settings: Settings): Statement[] => {
  const { actions, on, when } = permissions[grant](settings);
  if (on.length === 0) return [];
  return [{ Effect: 'Allow', Action: actions, Resource: on, ...(when !== undefined && { Condition: when }) }];
};
