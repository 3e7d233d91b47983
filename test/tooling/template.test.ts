import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { consumedQueueIds, deadLetterIds } from '../../infra/aws/names';
import { stackPolicy } from '../../infra/aws/protection';
import { costTable, shownCosts } from '../../infra/tools/cost-table';
import { checks } from '../../infra/tools/template-checks/all';
import type { PackagedTemplate } from '../../infra/tools/template-checks/packaged';
import { packagedTemplate, settingsFor } from '../builders/packaged-template';

const findingsIn = (template: PackagedTemplate): readonly string[] => checks.flatMap((check) => check(template));

const whole = {
  domain: 'things-to-do.example.org',
  hostedZoneId: 'Z0123456789',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/one',
  googleClientId: 'google',
  facebookClientId: 'facebook',
  signUpMailBySes: true,
  firewallLimit: '500',
  alarmAddress: 'night@example.org',
};
const elsewhere = {
  searchEndpoint: 'https://search.example.org',
  searchDomainArn: 'arn:aws:es:eu-central-1:123456789012:domain/one',
  makeMailIdentity: 'false',
  reserveConcurrency: 'false',
};

describe('the template', () => {
  it.each([
    ['dev', settingsFor('dev')],
    ['test', settingsFor('test')],
    ['prod', settingsFor('prod')],
    ['prod with all that can be given', settingsFor('prod', whole)],
    ['test with a search and a mail identity that are there already', settingsFor('test', elsewhere)],
  ])('of %s passes every check', (_stage, settings) => {
    const template = packagedTemplate(settings);
    expect(findingsIn(template)).toEqual([]);
    expect(Object.keys(template.Resources).length).toBeGreaterThan(250);
  });

  it('has the queues that monitoring is told of, and no others', () => {
    const { Resources } = packagedTemplate(settingsFor('prod'));
    const queues = Object.keys(Resources).filter((id) => Resources[id]?.Type === 'AWS::SQS::Queue');
    expect(queues.sort()).toEqual([...consumedQueueIds, ...deadLetterIds].sort());
  });

  it('keeps data in prod only, and makes no search domain where there is one', () => {
    const kept = (template: PackagedTemplate): readonly string[] =>
      Object.entries(template.Resources).flatMap(([id, resource]) =>
        (resource as { DeletionPolicy?: string }).DeletionPolicy === 'RetainExceptOnCreate' ? [id] : [],
      );
    expect(kept(packagedTemplate(settingsFor('prod')))).toEqual(
      expect.arrayContaining([
        'Table',
        'UserPool',
        'OrganiserPool',
        'AuditPool',
        'AssetsBucket',
        'WebBucket',
        'AnalyticsBucket',
      ]),
    );
    expect(kept(packagedTemplate(settingsFor('test')))).toEqual([]);
    expect(packagedTemplate(settingsFor('test', elsewhere)).Resources).not.toHaveProperty('SearchDomain');
  });

  it('fits AWS under the longest name that a stage may have', () => {
    expect(findingsIn(packagedTemplate({ ...settingsFor('prod', whole), stage: 'twelve-chars' }))).toEqual([]);
  });

  it('has an image back in prod that was overwritten or deleted, for a while and not for ever', () => {
    const assets = packagedTemplate(settingsFor('prod')).Resources.AssetsBucket?.Properties;
    expect(assets).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: expect.arrayContaining([expect.objectContaining({ NoncurrentVersionExpiration: expect.anything() })]),
      },
    });
  });

  it('lets no update of prod take what is kept, and any of other stages', () => {
    const denied = stackPolicy(settingsFor('prod')).flatMap(({ Effect, Resource }) =>
      Effect === 'Deny' ? [String(Resource)] : [],
    );
    expect(denied).toEqual(expect.arrayContaining(['LogicalResourceId/Table', 'LogicalResourceId/UserPool']));
    expect(stackPolicy(settingsFor('test'))).toEqual([]);
  });
});

it('costs what the README of `infra` says: `npm run cost` writes it there', async () => {
  const readme = await readFile(join(__dirname, '../../infra/README.md'), 'utf8');
  expect(shownCosts(readme)).toBe(costTable());
});
