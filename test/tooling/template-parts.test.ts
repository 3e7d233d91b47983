import { stackPolicy } from '../../infra/aws/protection';
import { checks } from '../../infra/tools/template-checks/all';
import { at, list, ofType, type PackagedTemplate, text } from '../../infra/tools/template-checks/packaged';
import { packagedTemplate, settingsFor } from '../builders/packaged-template';

const ownDomain = {
  domain: 'things.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/one',
  hostedZoneId: 'Z1',
};

const prod = packagedTemplate(settingsFor('prod'));
const test = packagedTemplate(settingsFor('test'));

const count = (template: PackagedTemplate, type: string): number => ofType(template, type).length;
const findingsIn = (template: PackagedTemplate) => checks.flatMap((check) => check(template));

describe('the web part', () => {
  const without = [
    settingsFor('test', { webPart: 'false' }),
    settingsFor('prod', { webPart: 'false' }),
    settingsFor('prod', { ...ownDomain, webPart: 'false' }),
  ];

  it.each(without)('can be left out, where an account may not use CloudFront yet: %#', (settings) => {
    const template = packagedTemplate(settings);
    expect(findingsIn(template)).toEqual([]);
    const { domain } = settings;
    const left = Object.entries(template.Resources).filter(([, { Type }]) => /CloudFront|Route53/.test(Type));
    // The APIs have names of their own without a web app.
    expect(left.map(([id]) => id)).toEqual(
      domain === '' ? [] : ['Guest', 'User', 'Organiser', 'Audit'].map((api) => `${api}ApiDomainAddress`),
    );
    // Nothing is left that waits for a distribution.
    expect(JSON.stringify(template)).not.toMatch(/Distribution/);
  });

  it('is missed by images alone: their addresses are of the bucket, which still lets nobody in', () => {
    const { Resources } = packagedTemplate(settingsFor('prod', { webPart: 'false' }));
    const origin = at(Resources.GuestThingToDoByIdLambdaFunction, 'Properties.Environment.Variables.IMAGES_ORIGIN');
    expect(text(origin)).toContain('.s3.${AWS::Region}');
    expect(list(at(Resources.AssetsBucketPolicy, 'Properties.PolicyDocument.Statement'))).toHaveLength(1);
    expect(Resources.WebOriginParameter).toBeUndefined();
  });

  it('asks S3 for no rule that S3 would refuse, when nobody says where the web app is', () => {
    const cors = (given: object) =>
      at(
        packagedTemplate(settingsFor('test', { webPart: 'false', ...given })).Resources.AssetsBucket,
        'Properties.CorsConfiguration.CorsRules',
      );
    expect(cors({})).toBeUndefined();
    expect(list(cors({ webOrigins: 'https://app.example.org' })).map((rule) => at(rule, 'AllowedOrigins'))).toEqual([
      ['https://app.example.org'],
    ]);
  });

  it('can be left out of a stage that had it: nothing that goes with it is protected', () => {
    const kept = (webPart: string) => stackPolicy(settingsFor('prod', { webPart })).map(({ Resource }) => Resource);
    expect(kept('false')).toEqual(kept('true'));
  });
});

describe('mail', () => {
  const records = (given: object) => {
    const template = packagedTemplate(settingsFor('prod', given));
    expect(findingsIn(template)).toEqual([]);
    return ofType(template, 'AWS::Route53::RecordSetGroup').flatMap(({ properties }) =>
      list(properties.RecordSets).map((record) => [properties.HostedZoneId, at(record, 'Type')]),
    );
  };
  const all = (zone: string) => ['CNAME', 'CNAME', 'CNAME', 'MX', 'TXT'].map((type) => [zone, type]);

  it('is signed, and bounces to a name of our own', () => {
    expect(prod.Resources.MailIdentity?.Properties).toMatchObject({
      EmailIdentity: 'example.org',
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: { MailFromDomain: 'bounce.example.org', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    });
  });

  it('has its records made where the zone of its domain is known', () => {
    const within = { mailIdentity: 'mail.things.example.org', mailFrom: 'no-reply@mail.things.example.org' };
    const same = { mailIdentity: 'things.example.org', mailFrom: 'no-reply@things.example.org' };
    expect(records({ mailHostedZoneId: 'Z2' })).toEqual(all('Z2'));
    expect(records({ ...ownDomain, mailHostedZoneId: 'Z2' })).toEqual(all('Z2'));
    expect(records({ ...ownDomain, ...same })).toEqual(all('Z1'));
    expect(records({ ...ownDomain, ...within })).toEqual(all('Z1'));
  });

  it('has none made where they might be refused: in a zone that need not hold its domain, or of what is not ours to make', () => {
    // The zone holds things.example.org, and perhaps not example.org.
    expect(records(ownDomain)).toEqual([]);
    expect(records({})).toEqual([]);
    expect(records({ mailHostedZoneId: 'Z2', makeMailIdentity: 'false' })).toEqual([]);
  });

  it('from an address alone asks for none of it', () => {
    const { Resources } = packagedTemplate(
      settingsFor('test', { mailIdentity: 'me@example.org', mailFrom: 'me@example.org' }),
    );
    expect(Resources.MailIdentity?.Properties).toEqual({ EmailIdentity: 'me@example.org' });
  });

  it('of sign-up comes from an identity that is there before the pools', () => {
    const { Resources } = packagedTemplate(settingsFor('test', { signUpMailBySes: 'true' }));
    expect(['UserPool', 'OrganiserPool', 'AuditPool'].map((id) => Resources[id]?.DependsOn)).toEqual(
      Array(3).fill(['MailIdentity']),
    );
  });
});

describe('where data is kept', () => {
  const logging = (template: PackagedTemplate) =>
    ofType(template, 'AWS::CloudFront::Distribution').map(({ properties }) =>
      at(properties, 'DistributionConfig.Logging'),
    );

  it('the search engine and the distributions keep logs, which end', () => {
    expect(prod.Resources.SearchDomain?.Properties?.LogPublishingOptions).toMatchObject({
      ES_APPLICATION_LOGS: { Enabled: true },
    });
    expect(prod.Resources.SearchLogGroup?.Properties?.RetentionInDays).toBe(365);
    expect(logging(prod)).toEqual([
      expect.objectContaining({ IncludeCookies: false, Prefix: 'web/' }),
      expect.objectContaining({ IncludeCookies: false, Prefix: 'assets/' }),
    ]);
    const rules = list(at(prod.Resources.LogsBucket, 'Properties.LifecycleConfiguration.Rules'));
    expect(rules.map((rule) => at(rule, 'ExpirationInDays'))).toContain(30);
    // CloudFront writes by a list of who may; nobody else's lists count.
    expect(at(prod.Resources.LogsBucket, 'Properties.OwnershipControls.Rules')).toEqual([
      { ObjectOwnership: 'BucketOwnerPreferred' },
    ]);
  });

  it('no search of a family is logged', () => {
    expect(Object.keys(prod.Resources.SearchDomain?.Properties?.LogPublishingOptions ?? {})).toEqual([
      'ES_APPLICATION_LOGS',
    ]);
  });

  it('the search index is deleted only for somebody who says so twice, whatever the stage is called', () => {
    const asks = (template: PackagedTemplate) =>
      at(template.Resources.EsDeleteIndicesLambdaFunction, 'Properties.Environment.Variables.KEEPS_DATA');
    const live = packagedTemplate({ ...settingsFor('test', { keepData: 'true' }), stage: 'live' });
    expect([prod, live, test].map(asks)).toEqual(['true', 'true', 'false']);
  });

  it('the web app can be had back as it was', () => {
    const versions = (template: PackagedTemplate) =>
      at(template.Resources.WebBucket, 'Properties.VersioningConfiguration.Status');
    expect([versions(prod), versions(test)]).toEqual(['Enabled', undefined]);
  });

  it('a first deployment that fails can be taken back: nothing is protected before it has stood', () => {
    const first = packagedTemplate(settingsFor('prod', { protectData: 'false' }));
    expect(at(first.Resources.Table, 'Properties.DeletionProtectionEnabled')).toBe(false);
    expect(ofType(first, 'AWS::Cognito::UserPool').map(({ properties }) => properties.DeletionProtection)).toEqual(
      Array(3).fill('INACTIVE'),
    );
    expect(at(first.Resources.Table, 'DeletionPolicy')).toBe('RetainExceptOnCreate');
    expect(stackPolicy(settingsFor('prod', { protectData: 'false' }))).toEqual(stackPolicy(settingsFor('prod')));
  });

  it('a stage that keeps nothing has none of it', () => {
    expect(logging(test)).toEqual([undefined, undefined]);
    expect(test.Resources).not.toHaveProperty('LogsBucket');
    expect(count(test, 'AWS::Logs::ResourcePolicy')).toBe(0);
  });
});
