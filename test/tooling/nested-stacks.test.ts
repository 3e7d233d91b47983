import { functionNames } from '../../handlers/functions';
import { routes } from '../../handlers/routes';
import { apis, functionId, type PoolName } from '../../infra/aws/names';
import { placesIn } from '../../infra/aws/nested/places';
import type { AnyResource, WholeTemplate } from '../../infra/aws/nested/split';
import { split } from '../../infra/aws/nested/split';
import { nestedStacks, type Packaged } from '../../infra/aws/nested/stacks';
import type { Settings } from '../../infra/aws/settings';
import { findingsInParts } from '../../infra/tools/template-checks/parts';
import { packagedJson, settingsFor } from '../builders/packaged-template';

const everything = {
  domain: 'things-to-do.example.org',
  hostedZoneId: 'Z0123456789',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/one',
  googleClientId: 'google',
  facebookClientId: 'facebook',
  signUpMailBySes: true,
  firewallLimit: '500',
  alarmAddress: 'night@example.org',
};

const stages = ['dev', 'test', 'prod'].flatMap((stage): (readonly [string, Settings])[] => [
  [stage, settingsFor(stage as 'dev')],
  [`${stage} with all that can be given`, settingsFor(stage as 'dev', everything)],
]);

const wholeOf = (settings: Settings): WholeTemplate => JSON.parse(packagedJson(settings)) as WholeTemplate;

const deployed = (
  whole: WholeTemplate,
  code = 'one',
  names: readonly string[] = functionNames,
): Packaged<WholeTemplate> =>
  nestedStacks(whole, { folder: 'things', bucket: { Ref: 'Bucket' }, fingerprintOf: () => code }, names);

/** Adds the bucket of deployments, which is the framework's. */
const withBucket = (whole: WholeTemplate): WholeTemplate => ({
  ...whole,
  Resources: { ...whole.Resources, Bucket: { Type: 'AWS::S3::Bucket' } },
});

const copyOf = (resource: AnyResource | undefined, from: string, to: string): AnyResource =>
  JSON.parse(JSON.stringify(resource).replaceAll(from, to)) as AnyResource;

const model = { name: 'user/my-children', id: 'UserMyChildren', deployed: 'user-my-children' };

/** Returns what one more function with `fields` fields adds to a template: all that `user/my-children` has, under another name. */
const oneMore = (whole: WholeTemplate, api: PoolName, number: number, fields: number): Record<string, AnyResource> => {
  const [pascal, plain] = [`${api[0]?.toUpperCase() ?? ''}${api.slice(1)}`, `${api}-more-${number}`];
  const rename = (id: string): string =>
    id.replaceAll(model.id, `${pascal}More${number}`).replace(/^UserApi/, `${pascal}Api`);
  const copied = (id: string): AnyResource => {
    const one = copyOf(copyOf(whole.Resources[id], model.id, `${pascal}More${number}`), model.deployed, plain);
    return copyOf(one, 'UserApi', `${pascal}Api`);
  };
  const own = Object.keys(whole.Resources).filter((id) => id.includes(model.id) && !id.endsWith('Resolver'));
  const resolver = 'UserApiQueryMyChildrenResolver';
  return {
    ...Object.fromEntries(own.map((id) => [rename(id), copied(id)])),
    ...Object.fromEntries(
      Array.from({ length: fields }, (_, field) => [
        `${pascal}ApiMore${number}Field${field}Resolver`,
        copied(resolver),
      ]),
    ),
  };
};

/** Adds as many functions and fields as the issue names, all of those that are new behind the APIs given. */
const grown = (settings: Settings, behind: readonly PoolName[]) => {
  const whole = withBucket(wholeOf(settings));
  const written = Object.values(routes).flatMap((types) =>
    Object.values(types).flatMap((fields) => Object.keys(fields)),
  );
  const [functions, fields] = [100 - functionNames.length, 150 - written.length];
  const added = Array.from({ length: functions }, (_, number) => {
    const api = behind[number % behind.length] ?? 'user';
    const many = Math.floor(((number + 1) * fields) / functions) - Math.floor((number * fields) / functions);
    return { name: `${api}/more-${number}`, resources: oneMore(whole, api, number, many) };
  });
  const names = [...functionNames, ...added.map(({ name }) => name)];
  return {
    whole: { ...whole, Resources: Object.assign({}, whole.Resources, ...added.map((one) => one.resources)) },
    names,
  };
};

const sizesOf = ({ root, parts }: Packaged<WholeTemplate>): readonly number[] =>
  [root, ...Object.values(parts)].map(({ Resources }) => Object.keys(Resources).length);

describe('the stacks that a template is deployed as', () => {
  it.each(stages)('of %s are whole, and CloudFormation takes each', (_stage, settings) => {
    const whole = withBucket(wholeOf(settings));
    const { root, parts } = deployed(whole);
    expect(findingsInParts({ root, parts })).toEqual([]);
    const everywhere = [root, ...Object.values(parts)].flatMap(({ Resources }) => Object.keys(Resources));
    const stacks = Object.keys(parts);
    expect(everywhere.sort()).toEqual([...Object.keys(whole.Resources), ...stacks].sort());
    expect(stacks).toHaveLength(2 * apis.length);
  });

  it.each(stages)('of %s take 150 fields and a hundred functions, wherever they come', (_stage, settings) => {
    for (const behind of [['user'], ['user', 'organiser', 'audit']] as const) {
      const { whole, names } = grown(settings, behind);
      const { root, parts, ...rest } = deployed(whole, 'one', names);
      expect(findingsInParts({ root, parts })).toEqual([]);
      const resolvers = Object.values(parts)
        .flatMap(({ Resources }) => Object.values(Resources))
        .filter(({ Type }) => Type === 'AWS::AppSync::Resolver');
      expect(resolvers).toHaveLength(150);
      expect(Math.max(...sizesOf({ root, parts, ...rest }))).toBeLessThanOrEqual(400);
    }
  });

  it('leave in the root what an address, data and events hang on', () => {
    const { root } = deployed(wholeOf(settingsFor('prod')));
    for (const id of [
      'GuestApi',
      'Table',
      'UserPool',
      functionId('reactions/send-mail'),
      functionId('operations/rebuild-index'),
    ]) {
      expect(Object.keys(root.Resources)).toContain(id);
    }
  });

  it('hold nothing that is to outlive its stack, which the policy of the root would not protect', () => {
    const { parts } = deployed(wholeOf(settingsFor('prod', everything)));
    expect(JSON.stringify(parts)).not.toMatch(/Retain/);
  });

  it('are called by what they say and by their code, and by nothing else', () => {
    const coded = (key: string): WholeTemplate => {
      const whole = wholeOf(settingsFor('test'));
      const id = functionId('guest/contact-us');
      const { Properties } = whole.Resources[id] ?? {};
      const one = { Type: 'AWS::Lambda::Function', Properties: { ...Properties, Code: { S3Key: key } } };
      return { ...whole, Resources: { ...whole.Resources, [id]: one } };
    };
    const filesOf = (key: string, code: string) => Object.keys(deployed(coded(key), code).files);
    const first = filesOf('things/1/guest.zip', 'one');
    expect(filesOf('things/2/guest.zip', 'one')).toEqual(first);
    const changed = filesOf('things/2/guest.zip', 'two').filter((name) => !first.includes(name));
    expect(changed).toEqual([expect.stringContaining('GuestApiFunctions-')]);
  });
});

describe('a template that is taken apart', () => {
  const bucket: AnyResource = { Type: 'AWS::S3::Bucket' };
  const apart = (
    Resources: Record<string, AnyResource>,
    places: Record<string, string>,
    Outputs: Record<string, { Value: unknown }> = {},
  ) => split({ Resources, Outputs }, new Map(Object.entries(places)), () => 'https://example.org');

  it('passes on what is asked of another part, however it is asked', () => {
    const text = '${Data}, ${Data.Arn}, ${Own}, ${!Data}, ${AWS::Region}';
    const Properties = { Of: { Ref: 'Data' }, Own: { 'Fn::Sub': [text, { Own: { 'Fn::GetAtt': 'Data.Arn' } }] } };
    const { root, parts } = apart({ Data: bucket, One: { Type: 'X', Properties } }, { One: 'Part' });
    expect(parts.Part?.Resources.One?.Properties).toEqual({
      Of: { Ref: 'DataRef' },
      Own: {
        'Fn::Sub': ['${DataRef}, ${DataGetArn}, ${Own}, ${!Data}, ${AWS::Region}', { Own: { Ref: 'DataGetArn' } }],
      },
    });
    expect(root.Resources.Part?.Properties?.Parameters).toEqual({
      DataRef: { Ref: 'Data' },
      DataGetArn: { 'Fn::GetAtt': ['Data', 'Arn'] },
    });
  });

  it('tells the root, its outputs and other parts what they ask', () => {
    const asks = { Type: 'X', Properties: { A: { 'Fn::GetAtt': ['One', 'Arn'] }, B: { 'Fn::Sub': '${One}' } } };
    const { root, parts } = apart(
      { One: bucket, Two: asks, Three: asks },
      { One: 'Part', Two: 'Other' },
      {
        Told: { Value: { Ref: 'One' } },
      },
    );
    expect(parts.Part?.Outputs.OneGetArn).toEqual({ Value: { 'Fn::GetAtt': ['One', 'Arn'] } });
    expect(root.Resources.Three?.Properties?.B).toEqual({ 'Fn::Sub': '${Part.Outputs.OneRef}' });
    expect(root.Outputs.Told).toEqual({ Value: { 'Fn::GetAtt': ['Part', 'Outputs.OneRef'] } });
    expect(root.Resources.Other?.Properties?.Parameters).toMatchObject({
      OneGetArn: { 'Fn::GetAtt': ['Part', 'Outputs.OneGetArn'] },
    });
    expect(findingsInParts({ root, parts })).toEqual([]);
  });

  it('keeps every order, within a part and between parts', () => {
    const after = (...DependsOn: string[]): AnyResource => ({ Type: 'X', DependsOn });
    const all = { Data: bucket, One: after('Data', 'Two'), Two: bucket, Three: after('One'), Four: after('Three') };
    const { root, parts } = apart(all, { One: 'Part', Two: 'Part', Three: 'Other' });
    expect(parts.Part?.Resources.One?.DependsOn).toEqual(['Two']);
    expect(root.Resources.Part?.DependsOn).toEqual(['Data']);
    expect(root.Resources.Other?.DependsOn).toEqual(['Part']);
    expect(root.Resources.Four?.DependsOn).toEqual(['Other']);
  });

  it('finds a function by its name where it is only watched, and asks for no output', () => {
    const one = { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'dev-one' } };
    const alarm = {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: { Of: { Ref: 'One' }, Text: { 'Fn::Sub': 'x ${One}' } },
    };
    const { root, parts } = apart({ One: one, Alarm: alarm }, { One: 'Part' });
    expect(root.Resources.Alarm?.Properties).toEqual({ Of: 'dev-one', Text: { 'Fn::Sub': 'x dev-one' } });
    expect(parts.Part?.Outputs).toEqual({});
  });
});

describe('parts with a fault', () => {
  const part = (Resources: Record<string, AnyResource>, Parameters = {}, Outputs = {}) => ({
    Resources,
    Parameters,
    Outputs,
  });
  const stack = (Parameters = {}): AnyResource => ({ Type: 'AWS::CloudFormation::Stack', Properties: { Parameters } });
  const many = (count: number, one: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`More${i}`, one]));
  const inPart = (Resources: Record<string, AnyResource>, Parameters = {}, Outputs = {}) => ({
    root: { Resources: { Part: stack(Parameters) } },
    parts: { Part: part(Resources, Parameters, Outputs) },
  });
  const refers = (id: string): AnyResource => ({ Type: 'X', Properties: { Of: { Ref: id } } });

  it.each([
    [
      'too many resources',
      inPart(many(451, { Type: 'X' }) as Record<string, AnyResource>),
      /Part: 451 resources are more than 450/,
    ],
    ['too many parameters', inPart({}, many(181, 'a')), /181 parameters are more than 180/],
    ['too many outputs', inPart({}, {}, many(181, { Value: 'a' })), /181 outputs are more than 180/],
    ['too many bytes', inPart({ One: { Type: 'X'.repeat(900_000) } }), /bytes are more than/],
    ['a name of nothing', inPart({ One: refers('Two') }), /Part: One names Two, which is not there/],
    ['a circle', inPart({ One: refers('Two'), Two: { Type: 'X', DependsOn: 'One' } }), /One, Two wait for each other/],
    [
      'a parameter that nobody tells',
      { root: { Resources: { Part: stack() } }, parts: { Part: part({}, { A: 'a' }) } },
      /what Part is told/,
    ],
    [
      'an output that nobody tells',
      {
        root: {
          Resources: { Part: stack(), One: { Type: 'X', Properties: { Of: { 'Fn::GetAtt': ['Part', 'Outputs.A'] } } } },
        },
        parts: { Part: part({}) },
      },
      /Part tells no A/,
    ],
    [
      'a circle of stacks',
      {
        root: {
          Resources: {
            Part: stack({ A: { Ref: 'One' } }),
            One: { Type: 'X', Properties: { Of: { 'Fn::GetAtt': ['Part', 'Outputs.B'] } } },
          },
        },
        parts: { Part: part({ Two: { Type: 'X' } }, { A: {} }, { B: { Value: { Ref: 'Two' } } }) },
      },
      /the root: Part, One wait for each other/,
    ],
  ])('are found out: %s', (_fault, parts, finding) => {
    expect(findingsInParts(parts as never)).toContainEqual(expect.stringMatching(finding));
  });
});

describe('an API', () => {
  const named = (id: string, given: object) => wholeOf(settingsFor('test', given)).Resources[id]?.Properties;

  it('has a name of its own where the stage has a domain, and a record where its zone is known', () => {
    expect(named('GuestApiDomain', everything)).toMatchObject({ DomainName: 'guest-api.things-to-do.example.org' });
    expect(named('GuestApiDomainAddress', everything)).toMatchObject({
      Name: 'guest-api.things-to-do.example.org',
      Type: 'A',
    });
    expect(named('GuestApiUrlParameter', everything)).toMatchObject({
      Value: 'https://guest-api.things-to-do.example.org/graphql',
    });
  });

  it("has AWS's address without one, and tells what its record is to be where the zone is not known", () => {
    expect(named('GuestApiDomain', {})).toBeUndefined();
    expect(named('GuestApiUrlParameter', {})).toMatchObject({ Value: { 'Fn::GetAtt': ['GuestApi', 'GraphQLUrl'] } });
    expect(named('GuestApiDomainAddress', { ...everything, hostedZoneId: '' })).toBeUndefined();
  });

  it('keeps its place whatever the other parts do', () => {
    expect([...placesIn(wholeOf(settingsFor('test'))).keys()]).not.toContain('GuestApi');
  });
});
