import { settingsFrom } from '../../infra/aws/settings';
import { parametersByStage } from '../../infra/aws/stages';
import { packagedTemplate, settingsFor } from '../builders/packaged-template';

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/one';
const domain = 'things.example.org';
const searchEndpoint = 'https://search.example.org';
const searchDomainArn = 'arn:aws:es:eu-central-1:123456789012:domain/one';
const crowd = Array.from({ length: 51 }, (_one, index) => `m${index}@example.org`).join();

type Refusal = readonly [name: string, values: readonly unknown[], reason: string, besides?: object];

/** One parameter at a time, which AWS would refuse when half of the stage stands, or take and fail at later. */
const refused: readonly Refusal[] = [
  ['stage', ['thirteen-long', 'Test', '1st', ''], 'at most 12 letters'],
  ['stage', ['awsome', 'ssm', 'my-cognito'], 'for itself'],
  [
    'domain',
    [
      `https://${domain}`,
      'Things.example.org',
      `${domain}/`,
      `${domain}.`,
      'things',
      '-x.org',
      'a..b',
      '*.x.org',
      '1.2.3.4',
    ],
    'a domain is a lower-case name',
    { certificateArn },
  ],
  ['domain', [domain], 'needs its certificate'],
  ['certificateArn', [certificateArn], 'needs its certificate'],
  [
    'certificateArn',
    [certificateArn.replace('us-east-1', 'eu-central-1'), 'one', certificateArn.replace('123456789012', '1')],
    'must be in us-east-1, and is named by its ARN',
    { domain },
  ],
  ['hostedZoneId', ['Z1'], 'needs a domain'],
  ['hostedZoneId', ['/hostedzone/Z1', 'z1', domain, 'Z1 2', 'Z'], 'by its id alone', { domain, certificateArn }],
  [
    'webOrigins',
    [
      `https://${domain}/`,
      `https://${domain}/start`,
      domain,
      '*',
      'https://*.example.org',
      `HTTPS://${domain}`,
      'https://Things.example.org',
      `http://${domain}`,
      `ftp://${domain}`,
      `https://${domain}:443`,
      `https://me@${domain}`,
      `http://localhost:3000, https://${domain}/`,
      `http://localhost:3000 https://${domain}`,
    ],
    'an origin is https://HOST',
  ],
  ['webOrigins', ['http://localhost:3000,http://localhost:3000'], 'named twice'],
  [
    'searchEndpoint',
    [
      'search.example.org',
      `${searchEndpoint}/`,
      `${searchEndpoint}/path`,
      'http://search.example.org',
      'https://u:p@s.org',
    ],
    'has its scheme',
  ],
  ['searchDomainArn', [searchDomainArn], 'needs its endpoint'],
  ['searchDomainArn', ['domain/one', `${searchDomainArn}/*`, 'arn:aws:s3:::one'], 'by its ARN', { searchEndpoint }],
  ['searchInstanceType', ['m7g.medium', 't3.small.elasticsearch', 'large', ''], 'instance of OpenSearch Service'],
  ['searchInstanceCount', ['0', '5', '7', '81'], 'zones share evenly'],
  ['searchInstanceCount', ['-2', '2.5', 'two', ''], 'is not a whole number'],
  ['searchInstanceCount', ['12'], 'ten instances'],
  ['searchVolume', ['9', '20000'], 'GiB'],
  ['searchVolume', ['1e3', ''], 'is not a whole number'],
  ['searchShards', ['0'], 'has 1 shard at least'],
  ['searchShards', ['65'], '64 shards at most'],
  ['searchShards', ['-1', '1.5', 'two', ''], 'is not a whole number'],
  ['searchVolume', ['101'], 'more than searchInstanceType takes'],
  [
    'mailIdentity',
    ['Example.org', 'https://example.org', 'example', 'a@b', 'example.org,example.com', ''],
    'neither a lower-case domain nor an address',
  ],
  [
    'mailFrom',
    ['Things <no-reply@elsewhere.org>', 'no-reply@notexample.org', 'no-reply@example.org.elsewhere.net'],
    'no address of mailIdentity',
  ],
  ['mailFrom', ['you@example.org'], 'no address of mailIdentity', { mailIdentity: 'me@example.org' }],
  [
    'mailFrom',
    [
      'Things',
      '',
      'Things <>',
      'a@example.org, b@example.org',
      'T <a@example.org> more',
      'a@Example.org',
      'a b@example.org',
    ],
    'neither ADDRESS nor NAME <ADDRESS>',
  ],
  [
    'mailFrom',
    ['Things, To Do <a@example.org>', 'Für Kinder <a@example.org>', 'T\nBcc: x <a@example.org>', 'A: <a@example.org>'],
    'its name is of plain letters',
  ],
  [
    'contactAddress',
    ['nobody', 'a@b', 'Us <a@example.org>', 'a@example.org,b@example.org', 'a@Example.org', ''],
    'not an address of mail',
  ],
  [
    'moderatorAddresses',
    [
      'nobody',
      'a@example.org,nobody',
      'a@example.org b@example.org',
      'a@example.org;b@example.org',
      'A <a@example.org>',
    ],
    'holds what is not an address',
  ],
  ['moderatorAddresses', ['', ' ', ','], 'names nobody'],
  ['moderatorAddresses', ['a@example.org, a@example.org'], 'names an address twice'],
  ['moderatorAddresses', [crowd], 'more than the 50'],
  ['mailHostedZoneId', ['example.org', '/hostedzone/Z1'], 'by its id alone'],
  ['mailHostedZoneId', ['Z1'], 'that is a domain', { mailIdentity: 'me@example.org', mailFrom: 'me@example.org' }],
  ['googleClientId', ['my client', 'id,other', '<id>'], 'a client id'],
  ['facebookClientId', ['one two', 'https://x'], 'a client id'],
  ['googleClientId', ['one'], 'webOrigins names it', { webPart: 'false', webOrigins: '' }],
  [
    'alarmAddress',
    ['night', 'a@b', 'Night <night@example.org>', 'a@example.org,b@example.org', 'mailto:night@example.org'],
    'not an address of mail',
  ],
  [
    'runbooks',
    [
      'infra/runbooks',
      'https://example.org/',
      'http://example.org/books',
      'https://example.org/b?ref=x',
      'https://',
      '',
    ],
    'runbooks lie at https',
  ],
  ['firewallLimit', ['5', '9', '2000000001'], 'WAF takes no limit under 10'],
  ['firewallLimit', ['-1', 'none', ''], 'is not a whole number'],
  ['guestConcurrency', ['0'], '1 request at once'],
  ['guestConcurrency', ['201'], '200 requests at once'],
  ['guestConcurrency', ['-1', 'many', ''], 'is not a whole number'],
  [
    'restoredTableStream',
    [
      'things-to-do',
      'arn:aws:dynamodb:eu-central-1:1:table/t',
      'arn:aws:dynamodb:eu-central-1:123456789012:table/t/stream/*',
    ],
    'by the ARN of its stream',
  ],
  ['logRetention', [15, '0', '366'], 'is none of'],
  ...(
    [
      'webPart',
      'makeMailIdentity',
      'signUpMailBySes',
      'introspection',
      'keepData',
      'protectData',
      'reserveConcurrency',
    ] as const
  ).map((name): Refusal => [name, ['perhaps', 'yes', 'TRUE', '', 1], 'neither true nor false']),
  ['serchVolume', [10], 'serchVolume'],
];

describe('a parameter that would fail on AWS is refused when the template is made', () => {
  const cases = refused.flatMap(([name, values, reason, besides]) =>
    values.map((value) => [name, value, reason, besides] as const),
  );

  it.each(cases)('%s: %j', (name, value, reason, besides) => {
    expect(() => settingsFor('dev', { ...besides, [name]: value })).toThrow(reason);
  });

  it('in one sentence for each, all at once', () => {
    const given = { moderatorAddresses: 'nobody', webOrigins: `https://${domain}/` };
    expect(() => settingsFor('dev', given)).toThrow(
      'these parameters make no stage: webOrigins: an origin is https://HOST, or http://localhost:PORT, without a path or a slash at its end; moderatorAddresses: holds what is not an address of mail such as hello@things.example.org, with its domain in lower case',
    );
  });

  it('in words of its own', () => {
    const given = { serchVolume: 10, mailFrom: undefined, contactAddress: 7 };
    const said = 'mailFrom: is missing; contactAddress: is not a text; serchVolume: is not known here';
    expect(() => settingsFor('dev', given)).toThrow(said);
  });

  it('also where Serverless would leave out what it is not asked for', async () => {
    const usual: Record<string, unknown> = { 'sls:stage': 'dev' };
    for (const [name, value] of Object.entries({ ...parametersByStage.default, ...parametersByStage.dev }))
      usual[`param:${name}`] = value;
    const resolve = async (address: string) => usual[address];
    const misspelled = settingsFrom(resolve, { param: ['serchVolume=10', 'webOrigins=', 'moderatorAdresses=a=b'] });
    await expect(misspelled).rejects.toMatchObject({
      name: 'Complaint',
      message: 'these parameters make no stage: serchVolume: is not known here; moderatorAdresses: is not known here',
    });
    await expect(settingsFrom(resolve, { param: ['webOrigins='] })).resolves.toEqual(settingsFor('dev'));
  });

  it('whichever it is', () => {
    const judged = new Set(refused.map(([name]) => name));
    expect(Object.keys(parametersByStage.default).filter((name) => !judged.has(name))).toEqual([]);
  });
});

describe('a parameter that AWS takes is taken', () => {
  it.each([
    { domain, certificateArn, hostedZoneId: 'Z0123456789ABCDEFGHIJ' },
    { domain: 'xn--kinder-3ya.example', certificateArn },
    { webOrigins: 'http://localhost:3000, https://app.example.org,https://app.example.org:8443' },
    { searchEndpoint: 'http://127.0.0.1:9200' },
    { searchEndpoint, searchDomainArn },
    { searchInstanceType: 'r7g.large.search', searchInstanceCount: '6', searchVolume: '500' },
    { searchShards: '3' },
    { mailFrom: 'no-reply@example.org' },
    { mailFrom: '"Things, To Do" <no-reply@mail.example.org>' },
    { mailIdentity: 'me@example.org', mailFrom: "St. Mary's <me@example.org>" },
    { moderatorAddresses: 'a@example.org, b+c@example.org,' },
    { googleClientId: '1-a.apps.googleusercontent.com', facebookClientId: '123' },
    { webPart: 'false', googleClientId: 'one', webOrigins: 'https://app.example.org' },
    { firewallLimit: '0' },
    { runbooks: 'https://github.com/somebody/things/blob/main/infra/runbooks' },
  ])('%j', (given) => {
    expect(settingsFor('test', given)).toMatchObject({ stage: 'test' });
  });

  it('and comes to AWS as AWS wants it', () => {
    const { Resources } = packagedTemplate(
      settingsFor('dev', { moderatorAddresses: ' a@example.org , b@example.org ' }),
    );
    expect(Resources.ModeratorAddresses?.Properties?.Value).toBe('a@example.org,b@example.org');
  });
});
