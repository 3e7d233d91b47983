import { arnOf, localArn, policyDocument, type Resources, ref, sub, together } from '../cloudformation';
import { named } from '../names';
import { topic } from '../queues';
import type { Settings } from '../settings';

export const alarmTopicId = 'AlarmTopic';
const keyId = 'AlarmKey';

/** CloudWatch speaks in its own name, which AWS's own key does not listen to: alarms would be lost in silence. */
const key: Resources = {
  [keyId]: {
    Type: 'AWS::KMS::Key',
    Properties: {
      Description: 'Alarms on their way to operators',
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
          Sid: 'CloudWatchTells',
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
          // Without a condition, as AWS writes it: whose alarms they are the topic asks, and one that were not met would
          // silence all of them.
          Resource: '*',
        },
      ),
    },
  },
};

/** Where alarms go, and whoever reads mail at `alarmAddress`, once confirmed by the link that AWS sends there. */
export const alarmTopic = (settings: Settings): Resources =>
  together(
    key,
    topic(
      alarmTopicId,
      { name: named(settings, 'alarms'), key: arnOf(keyId) },
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: ['sns:Publish'],
        Resource: ref(alarmTopicId),
        Condition: {
          StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') },
          ArnLike: { 'aws:SourceArn': localArn('cloudwatch', `alarm:${named(settings, '*')}`) },
        },
      },
    ),
    settings.alarmAddress === ''
      ? {}
      : {
          AlarmMail: {
            Type: 'AWS::SNS::Subscription',
            Properties: { TopicArn: ref(alarmTopicId), Protocol: 'email', Endpoint: settings.alarmAddress },
          },
        },
  );
