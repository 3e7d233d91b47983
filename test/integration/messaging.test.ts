import { SESClient } from '@aws-sdk/client-ses';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { mailer } from '../../handlers/composition/aws/mail';
import { contactQueue, reminders } from '../../handlers/composition/aws/queues';
import { requests } from '../../handlers/composition/aws/requests';
import { eventPublisher } from '../../handlers/composition/aws/topic';
import { type QueueName, queueNames, queueSources } from '../../handlers/event-sources';
import { eventPublisherContract } from '../contracts/event-publisher';
import { mailerContract } from '../contracts/mailer';
import { queueContract } from '../contracts/queue';
import { mailsTo, ownSender } from './support/mailbox';
import { aQueue, drained, receive, release, remove, type SqsQueue } from './support/queues';
import { fresh, on } from './support/servers';

const sqs = new SQSClient(requests);
const sns = new SNSClient(requests);
const ses = new SESClient(requests);

afterAll(() => {
  for (const client of [sqs, sns, ses]) client.destroy();
});

/** Returns the topic with its queues, subscribed as the project subscribes them. */
const aTopic = async (): Promise<Record<QueueName, SqsQueue>> => {
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: fresh('topic') }));
  const queues = {
    mail: await aQueue(sqs),
    index: await aQueue(sqs),
    analytics: await aQueue(sqs),
    bookings: await aQueue(sqs),
    payments: await aQueue(sqs),
  };
  for (const name of queueNames) {
    const Attributes = {
      RawMessageDelivery: 'true',
      FilterPolicy: JSON.stringify({ type: queueSources[name].events }),
    };
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: queues[name].arn, Attributes }));
  }
  process.env.TOPIC_ARN = TopicArn;
  return queues;
};

eventPublisherContract('SNS', async () => {
  const queues = await on('LocalStack', aTopic);
  return {
    publisher: eventPublisher.make([]),
    received: (queue, atLeast) => drained(sqs, queues[queue].url, atLeast),
  };
});

queueContract('SQS', async () => {
  const { url, deadLetters } = await on('LocalStack', () => aQueue(sqs));
  process.env.MAIL_QUEUE_URL = url;
  return {
    contactQueue: contactQueue.make([]),
    reminders: reminders.make([]),
    receive: async () => {
      const [message] = await receive(sqs, url, 1);
      return (
        message && {
          body: message.Body ?? '',
          receipt: message.ReceiptHandle ?? '',
          receiveCount: Number(message.Attributes?.ApproximateReceiveCount),
        }
      );
    },
    delete: (receipt) => remove(sqs, url, receipt),
    release: (receipt) => release(sqs, url, receipt),
    deadLetter: async () => (await receive(sqs, deadLetters, 1))[0]?.Body,
  };
});

mailerContract('SES', async () => ({ from: await ownSender(ses), mailer: mailer.make([]), received: mailsTo }));
