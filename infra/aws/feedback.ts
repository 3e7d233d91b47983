import { mailEvents, mailFeedbackConsumer } from '../../handlers/event-sources';
import { arnOf, localArn, policyDocument, type Resources, ref, sub, together } from './cloudformation';
import { listeningQueue } from './consumers';
import { configurationSetName } from './mail';
import { feedbackDeadLettersId, feedbackQueueId, named } from './names';
import { topic } from './queues';
import type { Settings } from './settings';

const topicId = 'MailFeedbackTopic';
const keyId = 'MailFeedbackKey';

/** SES speaks in its own name, which AWS's own key does not listen to. */
const key: Resources = {
  [keyId]: {
    Type: 'AWS::KMS::Key',
    Properties: {
      Description: 'What SES tells of mails that did not arrive: it names addresses',
      EnableKeyRotation: true,
      KeyPolicy: policyDocument(
        {
          Sid: 'RolesSayWho',
          Effect: 'Allow',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills them in
          Principal: { AWS: sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:root') },
          // In a key's own policy the star is this key, and without this statement nobody could ever change it.
          Action: ['kms:*'],
          Resource: '*',
        },
        {
          Sid: 'SesTells',
          Effect: 'Allow',
          Principal: { Service: 'ses.amazonaws.com' },
          Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
          // Without a condition, as AWS writes it: whose mails they are the topic asks.
          Resource: '*',
        },
      ),
    },
  },
};

/** Bounces, complaints and failures of mails: from SES to a topic, a queue, and the function that stops mail to such an address. */
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
