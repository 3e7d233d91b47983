import type { FunctionName } from '../../handlers/functions';
import { arnOf, type Resource, type Resources, ref, type Value } from './cloudformation';
import { functionId } from './names';
import { day, deadLetters, queue, sentBy } from './queues';
import { sizeOf } from './sizes';

interface ListeningQueue {
  readonly id: string;
  readonly name: string;
  readonly deadLettersId: string;
  readonly consumer: FunctionName;
  readonly topic: string;
  /** On the messages' attributes; all of them without it. */
  readonly filter?: Value;
}

const consumerOf = (queueId: string, consumer: FunctionName): Resource => {
  const { concurrency } = sizeOf(consumer);
  return {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: arnOf(queueId),
      FunctionName: ref(functionId(consumer)),
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      // A queue that asked for more than the function may do at once would count its refusals as failures.
      ...(concurrency !== undefined && { ScalingConfig: { MaximumConcurrency: concurrency } }),
    },
  };
};

const subscription = ({ id, deadLettersId, topic, filter }: ListeningQueue): Resource => ({
  Type: 'AWS::SNS::Subscription',
  // Without the queues' leave the first messages would be lost.
  DependsOn: [`${id}Policy`, `${deadLettersId}Policy`],
  Properties: {
    TopicArn: ref(topic),
    Protocol: 'sqs',
    Endpoint: arnOf(id),
    RawMessageDelivery: true,
    // What the topic cannot hand over lies with what the consumer cannot do: one place to replay a queue from.
    RedrivePolicy: { deadLetterTargetArn: arnOf(deadLettersId) },
    ...(filter !== undefined && { FilterPolicyScope: 'MessageAttributes', FilterPolicy: filter }),
  },
});

/** Returns a queue that listens to a topic, who consumes it, and where what fails five times is kept. */
export const listeningQueue = (listener: ListeningQueue): Resources => {
  const { id, name, deadLettersId, consumer, topic } = listener;
  return {
    ...queue(
      id,
      {
        QueueName: name,
        // AWS's own advice: six times the consumer's timeout.
        VisibilityTimeout: 6 * sizeOf(consumer).timeoutSeconds,
        MessageRetentionPeriod: 4 * day,
        RedrivePolicy: { deadLetterTargetArn: arnOf(deadLettersId), maxReceiveCount: 5 },
      },
      sentBy(topic, id),
    ),
    ...deadLetters(deadLettersId, `${name}-dead-letters`, sentBy(topic, deadLettersId)),
    [`${id}Subscription`]: subscription(listener),
    [`${id}Consumer`]: consumerOf(id, consumer),
  };
};
