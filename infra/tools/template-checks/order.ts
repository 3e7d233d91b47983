import { at, type Check, type Found, list, mentioned, named, ofType, type PackagedTemplate, text } from './packaged';

/** Finds names within texts, such as `${Id}` and `${Id.Arn}`. */
const inTexts = (value: unknown): readonly string[] =>
  [...JSON.stringify(value ?? null).matchAll(/\$\{(\w+)[.}]/g)].flatMap(([, id]) => id ?? []);

/** Returns for what CloudFormation waits before it makes a resource: what it names, and what it is told to wait for. */
const waitsFor = (template: PackagedTemplate, id: string): readonly string[] => {
  const { Properties, DependsOn } = template.Resources[id] ?? {};
  return [...mentioned(Properties), ...inTexts(Properties), ...list(DependsOn).map(text)];
};

/** Returns whether CloudFormation makes the second only after the first; what a resource waits for is read once. */
const orderOf = (template: PackagedTemplate): ((what: string, who: string) => boolean) => {
  const direct = new Map<string, readonly string[]>();
  const waits = (id: string): readonly string[] => {
    const known = direct.get(id) ?? waitsFor(template, id);
    direct.set(id, known);
    return known;
  };
  return (what, who) => {
    const found = new Set(waits(who));
    // A set goes through what is added to it on the way.
    for (const one of found) {
      if (one === what) return true;
      for (const next of waits(one)) found.add(next);
    }
    return false;
  };
};

type Wish = readonly [who: string, what: string];

/** Kinds that may name what is not there yet: it is looked up when somebody asks for it, and not when they are made. */
const patient =
  /^AWS::(IAM::Role|Lambda::Function|SSM::Parameter|CloudWatch::Dashboard|S3::BucketPolicy|Route53::\w+|SES::EmailIdentity)$/;

/** Names that are made up beforehand, and by which others may call a resource without a reference to it. */
const madeUp: Readonly<Record<string, (found: Found) => string>> = {
  'AWS::S3::Bucket': ({ properties }) => JSON.stringify(properties.BucketName ?? null),
  'AWS::SES::EmailIdentity': ({ properties }) => `identity/${text(properties.EmailIdentity)}"`,
  'AWS::SES::ConfigurationSet': ({ properties }) => `configuration-set/${text(properties.Name)}"`,
};

const byName = (template: PackagedTemplate): readonly Wish[] => {
  const impatient = Object.entries(template.Resources)
    .filter(([, { Type }]) => !patient.test(Type) && !/Policy$/.test(Type))
    .map(([id, { Properties }]) => [id, JSON.stringify(Properties ?? null)] as const);
  return Object.entries(madeUp).flatMap(([type, nameOf]) =>
    ofType(template, type).flatMap((found) => {
      const name = nameOf(found);
      return impatient.flatMap(([id, json]): Wish[] =>
        id !== found.id && json.includes(name) ? [[id, found.id]] : [],
      );
    }),
  );
};

/** Returns the policies by which a topic, queue or log lets a service in. */
const policiesOf = (template: PackagedTemplate, type: string, of: string | undefined): readonly string[] =>
  ofType(template, type)
    .filter(({ properties }) => of !== undefined && (mentioned(properties).has(of) || inTexts(properties).includes(of)))
    .map(({ id }) => id);

/** Returns what must wait for a policy: whoever speaks to a topic, a queue or a log before it lets him in is not heard, or is not made at all. */
const byLeave = (template: PackagedTemplate): readonly Wish[] => {
  const topics = ({ properties }: Found) => [
    ...list(properties.AlarmActions),
    at(properties, 'EventDestination.SnsDestination.TopicARN'),
  ];
  const speakers = [
    ...ofType(template, 'AWS::CloudWatch::Alarm'),
    ...ofType(template, 'AWS::SES::ConfigurationSetEventDestination'),
  ];
  const toTopics = speakers.flatMap((found) =>
    topics(found).flatMap((topic) =>
      policiesOf(template, 'AWS::SNS::TopicPolicy', named(topic)).map((policy): Wish => [found.id, policy]),
    ),
  );
  const toQueues = ofType(template, 'AWS::SNS::Subscription').flatMap(({ id, properties }) =>
    [properties.Endpoint, at(properties, 'RedrivePolicy.deadLetterTargetArn')].flatMap((queue) =>
      policiesOf(template, 'AWS::SQS::QueuePolicy', named(queue)).map((policy): Wish => [id, policy]),
    ),
  );
  const toLogs = ofType(template, 'AWS::OpenSearchService::Domain').flatMap(({ id, properties }) =>
    [...mentioned(properties.LogPublishingOptions)].flatMap((group) =>
      policiesOf(template, 'AWS::Logs::ResourcePolicy', group).map((policy): Wish => [id, policy]),
    ),
  );
  return [...toTopics, ...toQueues, ...toLogs];
};

/** Returns what belongs to the same API or pool, and must be there first. */
const byOwner = (template: PackagedTemplate): readonly Wish[] => {
  const pairs = (type: string, first: string, owner: string): readonly Wish[] =>
    ofType(template, type).flatMap((one) =>
      ofType(template, first)
        .filter(({ properties }) => named(properties[owner]) === named(one.properties[owner]))
        .map(({ id }): Wish => [one.id, id]),
    );
  return [
    ...pairs('AWS::AppSync::Resolver', 'AWS::AppSync::GraphQLSchema', 'ApiId'),
    ...pairs('AWS::Cognito::UserPoolClient', 'AWS::Cognito::UserPoolIdentityProvider', 'UserPoolId'),
  ];
};

/** Checks that nothing comes too soon: CloudFormation makes things side by side, unless one names another or is told to wait for it. */
export const nothingComesTooSoon: Check = (template) => {
  const isBefore = orderOf(template);
  return [byName, byLeave, byOwner]
    .flatMap((wishes) => wishes(template))
    .filter(([who, what]) => !isBefore(what, who))
    .map(([who, what]) => `${who} does not wait for ${what}`);
};
