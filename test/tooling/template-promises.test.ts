import { queueNames, queueSources, streamConsumer } from '../../handlers/event-sources';
import { routes } from '../../handlers/routes';
import { apiId, apis, functionId, poolId, queueId } from '../../infra/aws/names';
import { placeholdersIn } from '../../infra/aws/settings';
import { at, type Found, list, named, ofType, text } from '../../infra/tools/template-checks/packaged';
import { earlyScriptSource } from '../../infra/web/early-script';
import { packagedTemplate, settingsFor } from '../builders/packaged-template';

const dev = packagedTemplate(settingsFor('dev'));
const prod = packagedTemplate(settingsFor('prod'));
const whole = packagedTemplate(
  settingsFor('prod', {
    domain: 'things-to-do.example.org',
    hostedZoneId: 'Z0123456789',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/one',
    googleClientId: 'google',
    facebookClientId: 'facebook',
  }),
);

/** Returns a property of each resource of a type. */
const each = (template: typeof prod, type: string, path: string): readonly unknown[] =>
  ofType(template, type).map(({ properties }) => at(properties, path));

const propertiesOf = (id: string): Found['properties'] => prod.Resources[id]?.Properties ?? {};

describe('an API', () => {
  it('shows its schema to developers, and in prod to nobody', () => {
    const introspection = (template: typeof prod) => each(template, 'AWS::AppSync::GraphQLApi', 'IntrospectionConfig');
    expect(introspection(dev)).toEqual(Array(4).fill('ENABLED'));
    expect(introspection(prod)).toEqual(Array(4).fill('DISABLED'));
  });

  it('needs 1,100 resolvers at most for one request', () => {
    expect(each(prod, 'AWS::AppSync::GraphQLApi', 'ResolverCountLimit')).toEqual(Array(4).fill(1100));
    expect(each(prod, 'AWS::AppSync::GraphQLApi', 'QueryDepthLimit')).toEqual(Array(4).fill(15));
  });

  it('leaves most of the account to others, however much guests ask', () => {
    const reservedIn = (template: typeof prod) =>
      new Map(
        ofType(template, 'AWS::Lambda::Function').map(({ id, properties }) => [
          id,
          properties.ReservedConcurrentExecutions,
        ]),
      );
    const askedByGuests = Object.values(routes.guest).flatMap((fields) =>
      Object.values(fields).map((route) => functionId(route.function)),
    );
    for (const [template, max] of [
      [dev, 25],
      [prod, 35],
    ] as const) {
      expect(new Set(askedByGuests.map((id) => reservedIn(template).get(id)))).toEqual(new Set([max]));
    }
    const all = [...reservedIn(prod).values()].reduce((sum: number, reserved) => sum + Number(reserved ?? 0), 0);
    // Lambda keeps 100 of an account's 1,000 unreserved; other stages may stand beside.
    expect(all).toBeLessThan(600);
    const small = reservedIn(packagedTemplate(settingsFor('dev', { reserveConcurrency: 'false' })));
    expect([...small.values()].filter((reserved) => reserved !== undefined)).toEqual([]);
  });

  it('stands behind the firewall in prod, each of them', () => {
    const behind = (template: typeof prod) => each(template, 'AWS::WAFv2::WebACLAssociation', 'ResourceArn').map(named);
    expect(behind(prod).sort()).toEqual(apis.map(apiId).sort());
    expect(behind(dev)).toEqual([]);
  });

  it('signs in by the pool of its name, and guests by their role', () => {
    for (const api of apis) {
      const { AuthenticationType, UserPoolConfig } = propertiesOf(apiId(api));
      expect(AuthenticationType).toBe(api === 'guest' ? 'AWS_IAM' : 'AMAZON_COGNITO_USER_POOLS');
      expect(named(at(UserPoolConfig, 'UserPoolId'))).toBe(api === 'guest' ? undefined : poolId(api));
    }
  });
});

describe('people', () => {
  it('sign up, and moderators are made by an administrator, with a second factor', () => {
    const made = (pool: 'user' | 'organiser' | 'audit') => {
      const { AdminCreateUserConfig, LambdaConfig, MfaConfiguration } = propertiesOf(poolId(pool));
      const trigger = named(at(LambdaConfig, 'PostConfirmation'));
      return [at(AdminCreateUserConfig, 'AllowAdminCreateUserOnly'), trigger, MfaConfiguration];
    };
    const signingUp = [false, functionId('reactions/create-profile'), 'OPTIONAL'];
    expect([made('user'), made('organiser')]).toEqual([signingUp, signingUp]);
    expect(made('audit')).toEqual([true, undefined, 'ON']);
  });

  it('sign in by Google and Facebook where they are given, moderators never', () => {
    const type = 'AWS::Cognito::UserPoolIdentityProvider';
    const pools = ofType(whole, type).map(({ properties }) => [named(properties.UserPoolId), properties.ProviderName]);
    expect(pools.sort()).toEqual(
      ['organiser', 'user'].flatMap((pool) => [
        [poolId(pool as 'user'), 'Facebook'],
        [poolId(pool as 'user'), 'Google'],
      ]),
    );
    expect(ofType(prod, type)).toEqual([]);
  });

  it('who organise reach no image but by the forms of imageUpload', () => {
    const identities = ofType(prod, 'AWS::IAM::Role').filter(({ properties }) =>
      text(at(properties, 'AssumeRolePolicyDocument')).includes('cognito-identity'),
    );
    expect(identities.map(({ id }) => id).sort()).toEqual(['GuestRole', 'UserRole']);
    for (const { properties } of identities) expect(text(properties.Policies)).not.toContain('s3:');
  });
});

/** Returns who writes under a place of the images' bucket: each role's id. */
const writersOf = (place: string): readonly string[] =>
  ofType(prod, 'AWS::IAM::Role').flatMap(({ id, properties }) => {
    const statements = list(properties.Policies).flatMap((policy) => list(at(policy, 'PolicyDocument.Statement')));
    const puts = statements.filter((one) => text(at(one, 'Action')).includes('s3:PutObject'));
    return puts.some((one) => text(at(one, 'Resource')).includes(place)) ? [id] : [];
  });

describe('images', () => {
  it('that a moderator saw are written by the functions that copy them, and by nobody else', () => {
    expect(writersOf('/submitted/*')).toEqual(['OrganiserPublishRole']);
    expect(writersOf('/approved/*')).toEqual(['AuditApproveRole']);
    const uploads = '/????????-????-????-????-????????????/*';
    expect(writersOf(uploads)).toEqual(['OrganiserImageUploadRole']);
    const all = writersOf('things-to-do-assets');
    expect([...all].sort()).toEqual(['AuditApproveRole', 'OrganiserImageUploadRole', 'OrganiserPublishRole']);
  });

  it('are shown to families once they are approved, and none before', () => {
    const policy = prod.Resources.AssetsBucketPolicy?.Properties;
    const allowed = list(at(policy, 'PolicyDocument.Statement')).filter((one) => at(one, 'Effect') === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(text(at(allowed[0], 'Resource'))).toContain('/approved/*');
  });

  it('that nobody approved do not lie there for ever', () => {
    const rules = list(at(prod.Resources.AssetsBucket?.Properties, 'LifecycleConfiguration.Rules'));
    expect(rules).toContainEqual({ Id: 'submitted', Status: 'Enabled', Prefix: 'submitted/', ExpirationInDays: 365 });
  });
});

describe('a stage that keeps its data', () => {
  const own = {
    alarmAddress: 'night@things.example',
    contactAddress: 'hello@things.example',
    mailFrom: 'Things <no-reply@things.example>',
    mailIdentity: 'things.example',
    moderatorAddresses: 'mo@things.example',
    runbooks: 'https://things.example/runbooks',
  };

  it('is not deployed with addresses of nobody, or without anybody to alarm', () => {
    expect([...placeholdersIn(settingsFor('prod'))].sort()).toEqual([
      'alarmAddress',
      'contactAddress',
      'mailFrom',
      'mailIdentity',
      'moderatorAddresses',
      'runbooks',
    ]);
    expect(placeholdersIn(settingsFor('prod', own))).toEqual([]);
    expect(placeholdersIn(settingsFor('prod', { ...own, alarmAddress: '' }))).toEqual(['alarmAddress']);
    expect(placeholdersIn(settingsFor('staging' as 'test', { ...own, keepData: 'true', alarmAddress: '' }))).toEqual([
      'alarmAddress',
    ]);
    expect(placeholdersIn(settingsFor('test'))).toEqual([]);
  });

  it.each(['me@example.com', 'me@mail.example.net', 'mo@things.example,me@example.org'])(
    'takes %s for nobody either: the domain is kept for examples',
    (moderatorAddresses) => {
      expect(placeholdersIn(settingsFor('prod', { ...own, moderatorAddresses }))).toEqual(['moderatorAddresses']);
    },
  );
});

describe('data', () => {
  it('cannot be deleted by mistake in prod', () => {
    expect(each(prod, 'AWS::DynamoDB::Table', 'DeletionProtectionEnabled')).toEqual([true]);
    expect(each(prod, 'AWS::Cognito::UserPool', 'DeletionProtection')).toEqual(Array(3).fill('ACTIVE'));
    expect(each(dev, 'AWS::DynamoDB::Table', 'DeletionProtectionEnabled')).toEqual([false]);
  });

  it('in buckets is read by CloudFront alone, and posted from known origins', () => {
    const origins = each(prod, 'AWS::CloudFront::Distribution', 'DistributionConfig.Origins').flatMap(list);
    expect(origins.map((origin) => named(at(origin, 'OriginAccessControlId')))).toEqual(Array(2).fill('BucketAccess'));
    const rules = each(prod, 'AWS::S3::Bucket', 'CorsConfiguration.CorsRules').flatMap(list);
    expect(rules.flatMap((rule) => list(at(rule, 'AllowedOrigins'))).length).toBeGreaterThan(0);
    expect(rules.flatMap((rule) => list(at(rule, 'AllowedOrigins')))).not.toContain('*');
  });

  it('is found under the names of a given domain', () => {
    const records = ofType(whole, 'AWS::Route53::RecordSet').map(({ properties: { Name, Type } }) => [Name, Type]);
    const [web, images] = ['things-to-do.example.org', 'images.things-to-do.example.org'];
    const sites = [images, web].flatMap((name) => ['A', 'AAAA'].map((type) => [name, type]));
    const apis = ['audit', 'guest', 'organiser', 'user'].map((api) => [`${api}-api.${web}`, 'A']);
    expect(records.sort()).toEqual([...sites, ...apis].sort());
  });
});

describe('the page', () => {
  it('runs its own scripts, and of what stands in it the one that it is built with', () => {
    const path = 'ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy';
    const policies = each(prod, 'AWS::CloudFront::ResponseHeadersPolicy', path);
    expect(policies).toContainEqual(expect.stringContaining(`script-src 'self' ${earlyScriptSource()};`));
    expect(JSON.stringify(policies)).not.toContain('unsafe');
  });
});

describe('what happens', () => {
  it('goes into the queues that listen to it, and no others', () => {
    const heard = ofType(prod, 'AWS::SNS::Subscription').map(({ properties }) => [
      named(properties.Endpoint),
      at(properties, 'FilterPolicy.type'),
    ]);
    for (const name of queueNames) expect(heard).toContainEqual([queueId(name), queueSources[name].events]);
  });

  it('cannot run away with the account: consumers have a limit of their own', () => {
    const consumers = [streamConsumer, ...queueNames.map((name) => queueSources[name].consumer)];
    for (const consumer of consumers)
      expect(propertiesOf(functionId(consumer)).ReservedConcurrentExecutions).toBeGreaterThan(0);
  });
});
