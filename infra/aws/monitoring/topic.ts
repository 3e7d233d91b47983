import { arnOf, localArn, type Resources, ref, together } from '../cloudformation';
import { named } from '../names';
import { topic } from '../queues';
import type { Settings } from '../settings';
import { topicKey } from '../topic-key';

export const alarmTopicId = 'AlarmTopic';
const keyId = 'AlarmKey';

const key = topicKey(keyId, {
  description: 'Alarms on their way to operators',
  service: 'cloudwatch',
  actions: ['kms:GenerateDataKey*', 'kms:Decrypt'],
});

/** Returns where alarms go, and whoever reads mail at `alarmAddress`, once confirmed by the link that AWS sends there. */
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
