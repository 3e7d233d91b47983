import { at, type Check, type Found, list, named, ofType, type PackagedTemplate, text } from './packaged';

/** Actions for which AWS knows no resource but the star. */
const onlyForAll = new Set(['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'dynamodb:ListStreams']);

const statementsOf = ({ properties }: Found): readonly unknown[] =>
  list(properties.Policies).flatMap((policy) => list(at(policy, 'PolicyDocument.Statement')));

/** Tells whether a star within a resource stands for whatever the account has, and not behind something of this service's own. */
const reachesOut = (resource: unknown): boolean => {
  const [before = '', ...behind] = JSON.stringify(resource).split('*');
  return behind.length > 0 && !/Fn::GetAtt|things-to-do|-lambda-|\/aws\/appsync\/apis\//.test(before);
};

/** Tells whether a statement is narrowed by whose mail it is: which identities SES asks about depends on the recipients. */
const isMailOfOne = (statement: unknown): boolean =>
  list(at(statement, 'Action')).every((action) => /^ses:Send(Raw)?Email$/.test(text(action))) &&
  typeof at(statement, 'Condition.StringEquals.ses:FromAddress') === 'string';

const wildcardsOf = (role: Found): readonly string[] =>
  statementsOf(role).flatMap((statement) => {
    const actions = list(at(statement, 'Action')).map(text);
    const tooWide = actions.filter((action) => action.includes('*')).map((action) => `${role.id} may do ${action}`);
    const everywhere = list(at(statement, 'Resource')).some(reachesOut) && !isMailOfOne(statement);
    const narrower = everywhere ? actions.filter((action) => !onlyForAll.has(action)) : [];
    return [...tooWide, ...narrower.map((action) => `${role.id} may do ${action} to anything`)];
  });

/** Checks that no action and no resource is a star where AWS knows a narrower word. */
export const rolesAreNarrow: Check = (template) => ofType(template, 'AWS::IAM::Role').flatMap(wildcardsOf);

const managed = ({ id, properties }: Found): readonly string[] =>
  properties.ManagedPolicyArns === undefined ? [] : [`${id} holds policies that nobody here wrote`];

const functionsByRole = (template: PackagedTemplate): ReadonlyMap<string | undefined, readonly string[]> => {
  const byRole = new Map<string | undefined, string[]>();
  for (const { id, properties } of ofType(template, 'AWS::Lambda::Function')) {
    const role = named(properties.Role);
    byRole.set(role, [...(byRole.get(role) ?? []), id]);
  }
  return byRole;
};

/** Checks that there is one role for each function, and none that is shared. */
export const rolesAreOwn: Check = (template) => [
  ...ofType(template, 'AWS::IAM::Role').flatMap(managed),
  ...[...functionsByRole(template)].flatMap(([role, sharing]) => {
    if (role === undefined) return [`${sharing.join(', ')} has no role of this template`];
    return sharing.length > 1 ? [`${sharing.join(' and ')} share ${role}`] : [];
  }),
];
