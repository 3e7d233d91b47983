import { policyDocument, type Resources, sub } from './cloudformation';

interface TopicKey {
  readonly description: string;
  /** The AWS service that publishes, such as `ses`. */
  readonly service: string;
  /** What it does with the key, in AWS's own words for that service. */
  readonly actions: readonly string[];
}

/** Encrypts a topic to which a service of AWS publishes in its own name: AWS's own key would not listen to it. */
export const topicKey = (id: string, { description, service, actions }: TopicKey): Resources => ({
  [id]: {
    Type: 'AWS::KMS::Key',
    Properties: {
      Description: description,
      EnableKeyRotation: true,
      KeyPolicy: policyDocument(
        {
          Sid: 'RolesSayWho',
          Effect: 'Allow',
          Principal: { AWS: sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:root') },
          // In a key's own policy the star is this key, and without this statement nobody could ever change it.
          Action: ['kms:*'],
          Resource: '*',
        },
        {
          Sid: 'ServiceTells',
          Effect: 'Allow',
          Principal: { Service: `${service}.amazonaws.com` },
          Action: actions,
          // Without a condition, as AWS writes it: for whom the service speaks the topic asks, and a condition that were
          // not met would silence all of it.
          Resource: '*',
        },
      ),
    },
  },
});
