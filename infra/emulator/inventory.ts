import type { Clients } from './aws';
import { type ListedKind, listers } from './listers';

/** What is nowhere but in a resource of another kind: no service lists it by itself, and it cannot outlive what it is part of. */
const partOf: Readonly<Record<string, ListedKind>> = {
  'AWS::AppSync::DataSource': 'AWS::AppSync::GraphQLApi',
  'AWS::AppSync::GraphQLSchema': 'AWS::AppSync::GraphQLApi',
  'AWS::AppSync::Resolver': 'AWS::AppSync::GraphQLApi',
  'AWS::Cognito::IdentityPoolRoleAttachment': 'AWS::Cognito::IdentityPool',
  'AWS::Cognito::UserPoolClient': 'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolDomain': 'AWS::Cognito::UserPool',
  'AWS::Lambda::EventInvokeConfig': 'AWS::Lambda::Function',
  'AWS::Lambda::Permission': 'AWS::Lambda::Function',
  'AWS::Logs::LogStream': 'AWS::Logs::LogGroup',
  'AWS::S3::BucketPolicy': 'AWS::S3::Bucket',
  'AWS::SES::ConfigurationSetEventDestination': 'AWS::SES::ConfigurationSet',
  'AWS::SNS::TopicPolicy': 'AWS::SNS::Topic',
  'AWS::SQS::QueuePolicy': 'AWS::SQS::Queue',
  'AWS::WAFv2::WebACLAssociation': 'AWS::WAFv2::WebACL',
};

const isListed = (kind: string): kind is ListedKind => Object.hasOwn(listers, kind);

/** Returns those of some kinds that the inventory would not see if a stage left them behind. */
export const unlisted = (kinds: Iterable<string>): readonly string[] =>
  [...new Set(kinds)].filter((kind) => !isListed(kind) && !Object.hasOwn(partOf, kind)).sort();

/** Lists everything of every listed kind, each as `KIND NAME`. */
export const inventory = async (clients: Clients): Promise<readonly string[]> => {
  const lists = Object.entries(listers).map(async ([kind, list]) =>
    (await list(clients)).map((name) => `${kind} ${name ?? 'without a name'}`),
  );
  return (await Promise.all(lists)).flat();
};

const count = (items: readonly string[], kind: string): number =>
  items.filter((item) => item === kind || item.startsWith(`${kind} `)).length;

/** Returns those kinds of a stack's resources of which the inventory holds fewer than the stack has. */
export const overlooked = (kinds: readonly string[], seen: readonly string[]): readonly string[] =>
  [...new Set(kinds)]
    .filter(isListed)
    .map((kind) => ({ kind, has: count(kinds, kind), sees: count(seen, kind) }))
    .filter(({ has, sees }) => sees < has)
    .map(({ kind, has, sees }) => `${kind}: ${sees} of ${has}`);
