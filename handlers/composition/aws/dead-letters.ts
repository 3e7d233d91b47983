import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type DeadLetterQueue, makeSqsDeadLetters } from '../../../adapters/dead-letters/dead-letters';
import { makeFunctions } from '../../../adapters/dead-letters/functions';
import { makeStreamRecords } from '../../../adapters/dead-letters/stream-records';
import { toFunction } from '../../../adapters/dead-letters/to-function';
import { toQueue } from '../../../adapters/dead-letters/to-queue';
import { toStreamConsumer } from '../../../adapters/dead-letters/to-stream-consumer';
import { isHeardAbout } from '../../../adapters/dynamodb/stream-record';
import { kindOfMessage } from '../../../application/operations/message-kind';
import { queueNames } from '../../event-sources';
import { setting } from '../environment';
import { provide } from '../provider';
import { requests } from './requests';

/** The consumer of the stream may take so long; tried once, because a letter that failed is there for the next replay. */
const calls = { maxAttempts: 1, requestHandler: { ...requests.requestHandler, requestTimeout: 35_000 } };

/** Knows every dead-letter queue of the template, and the way back of what is in it. */
export const deadLetters = provide('deadLetters', () => {
  const sqs = new SQSClient(requests);
  const functions = makeFunctions(new LambdaClient(calls));
  const ofQueue = (name: string): DeadLetterQueue => {
    const prefix = name.replace('-', '_').toUpperCase();
    const route = toQueue(sqs, setting(`${prefix}_QUEUE_URL`), kindOfMessage);
    return { name, url: setting(`${prefix}_DEAD_LETTERS_URL`), route };
  };
  const toConsumer = toStreamConsumer({
    read: makeStreamRecords(new DynamoDBStreamsClient(requests)),
    functions,
    consumer: setting('STREAM_CONSUMER_ARN'),
    isHeard: isHeardAbout,
  });
  const toScheduled = toFunction(functions, setting('SCHEDULED_FUNCTION_ARNS').split(','));
  return makeSqsDeadLetters(sqs, [
    ...[...queueNames, 'mail-feedback'].map(ofQueue),
    { name: 'stream', url: setting('STREAM_DEAD_LETTERS_URL'), route: toConsumer },
    { name: 'invocation', url: setting('INVOCATION_DEAD_LETTERS_URL'), route: toScheduled },
  ]);
});
