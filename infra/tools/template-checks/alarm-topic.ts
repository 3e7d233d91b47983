import { alarmsOf } from './alarm-metrics';
import { at, type Check, list, named, ofType, type PackagedTemplate } from './packaged';

const letsCloudWatch = (document: unknown, action: string): boolean =>
  list(at(document, 'Statement')).some(
    (one) =>
      at(one, 'Effect') === 'Allow' &&
      at(one, 'Principal.Service') === 'cloudwatch.amazonaws.com' &&
      list(at(one, 'Action')).includes(action),
  );

const oneTopic = (template: PackagedTemplate, topic: string): readonly string[] => {
  const policies = ofType(template, 'AWS::SNS::TopicPolicy').filter(({ properties }) =>
    list(properties.Topics).some((one) => named(one) === topic),
  );
  const isOpen = policies.some(({ properties }) => letsCloudWatch(properties.PolicyDocument, 'sns:Publish'));
  const key = named(at(template.Resources[topic], 'Properties.KmsMasterKeyId'));
  const keyPolicy = at(template.Resources[key ?? ''], 'Properties.KeyPolicy');
  const canSeal = ['kms:GenerateDataKey*', 'kms:Decrypt'].every((action) => letsCloudWatch(keyPolicy, action));
  return [
    ...(isOpen ? [] : [`CloudWatch may not publish to ${topic}`]),
    ...(canSeal ? [] : [`CloudWatch may not use the key of ${topic}`]),
  ];
};

/** Checks that alarms get through. CloudWatch speaks in its own name: a topic, or a key, that does not let it loses alarms in silence. */
export const alarmsAreHeard: Check = (template) => {
  const topics = new Set(
    alarmsOf(template).flatMap(({ properties }) =>
      [...list(properties.AlarmActions), ...list(properties.OKActions)].flatMap((action) => named(action) ?? []),
    ),
  );
  return [...topics].flatMap((topic) => oneTopic(template, topic));
};
