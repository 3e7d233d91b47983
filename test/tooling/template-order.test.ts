import { dataIsKept } from '../../infra/tools/template-checks/kept';
import { nothingComesTooSoon } from '../../infra/tools/template-checks/order';
import type { PackagedTemplate } from '../../infra/tools/template-checks/packaged';
import { packagedJson, settingsFor } from '../builders/packaged-template';

/** A copy of the template, loosely, to break something in. */
type Loose = Record<string, any>;

const prod = packagedJson(settingsFor('prod'));

const faults: readonly (readonly [fault: string, plant: (all: Loose) => unknown, finding: RegExp])[] = [
  [
    'data that a failed first deployment would leave behind',
    (all) => (all.AssetsBucket.DeletionPolicy = 'Retain'),
    /AssetsBucket would outlive a deployment that failed to make it/,
  ],
  [
    'a pool that goes with its stack',
    (all) => {
      delete all.UserPool.DeletionPolicy;
      delete all.UserPool.UpdateReplacePolicy;
    },
    /UserPool goes with its stack/,
  ],
  [
    'a table that an update would throw away',
    (all) => delete all.Table.UpdateReplacePolicy,
    /Table is kept by one policy alone/,
  ],
  [
    'a distribution that does not wait for its bucket',
    (all) => delete all.ImagesDistribution.DependsOn,
    /ImagesDistribution does not wait for AssetsBucket/,
  ],
  [
    'an alarm that sounds before anybody could hear it',
    (all) => delete all.SearchRedAlarm.DependsOn,
    /SearchRedAlarm does not wait for AlarmTopicPolicy/,
  ],
  [
    'a subscription before its queue lets it in',
    (all) => all.MailQueueSubscription.DependsOn.pop(),
    /MailQueueSubscription does not wait for MailDeadLettersPolicy/,
  ],
  [
    'feedback of SES before its topic lets it in',
    (all) => delete all.MailFeedbackEvents.DependsOn,
    /MailFeedbackEvents does not wait for MailFeedbackTopicPolicy/,
  ],
  [
    'a resolver before its schema',
    (all) => delete all.AuditApiQueryPendingResolver.DependsOn,
    /AuditApiQueryPendingResolver does not wait for AuditApiSchema/,
  ],
  [
    'a search domain before it may write its log',
    (all) => delete all.SearchDomain.DependsOn,
    /SearchDomain does not wait for SearchLogGroupPolicy/,
  ],
  [
    'a pool before the identity that its mail comes from',
    (all) => {
      all.UserPool.Properties.EmailConfiguration = { SourceArn: { 'Fn::Sub': 'arn:x:identity/example.org' } };
    },
    /UserPool does not wait for MailIdentity/,
  ],
];

describe('what is made too soon, or stays too long', () => {
  it.each(faults)('is found out: %s', (_fault, plant, finding) => {
    const template = JSON.parse(prod) as PackagedTemplate;
    plant(template.Resources);
    const findings = [dataIsKept, nothingComesTooSoon].flatMap((check) => check(template));
    expect(findings).toContainEqual(expect.stringMatching(finding));
  });
});
