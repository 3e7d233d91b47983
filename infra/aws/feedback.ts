import { mailEvents, mailFeedbackConsumer } from '../../handlers/event-sources';
import { arnOf, localArn, type Resources, ref, together } from './cloudformation';
import { listeningQueue } from './consumers';
import { configurationSetName } from './mail';
import { feedbackDeadLettersId, feedbackQueueId, named } from './names';
import { topic } from './queues';
import type { Settings } from './settings';
import { topicKey } from './topic-key';

const topicId = 'MailFeedbackTopic';
const keyId = 'MailFeedbackKey';

const key = topicKey(keyId, {
  description: 'What SES tells of mails that did not arrive: it names addresses',
  service: 'ses',
  actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
});

/** Leads bounces, complaints and failures of mails from SES to a topic, a queue, and the function that stops mail to such an address. */
export const feedback = (settings: Settings): Resources =>
  together(
    key,
    listeningQueue({
      id: feedbackQueueId,
      name: named(settings, 'mail-feedback'),
      deadLettersId: feedbackDeadLettersId,
      consumer: mailFeedbackConsumer,
      topic: topicId,
    }),
    topic(
      topicId,
      { name: named(settings, 'mail-feedback'), key: arnOf(keyId) },
      {
        Effect: 'Allow',
        Principal: { Service: 'ses.amazonaws.com' },
        Action: ['sns:Publish'],
        Resource: ref(topicId),
        Condition: {
          StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') },
          ArnEquals: { 'aws:SourceArn': localArn('ses', `configuration-set/${configurationSetName(settings)}`) },
        },
      },
    ),
    {
      MailFeedbackEvents: {
        Type: 'AWS::SES::ConfigurationSetEventDestination',
        DependsOn: [`${topicId}Policy`],
        Properties: {
          ConfigurationSetName: ref('MailConfiguration'),
          EventDestination: {
            Name: 'feedback',
            Enabled: true,
            MatchingEventTypes: mailEvents,
            SnsDestination: { TopicARN: ref(topicId) },
          },
        },
      },
    },
  );
