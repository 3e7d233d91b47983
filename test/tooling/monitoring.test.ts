import { functionNames } from '../../handlers/functions';
import { monitoring } from '../../infra/aws/monitoring/monitoring';
import { functionId } from '../../infra/aws/names';
import { template } from '../../infra/aws/template';
import { ofType, type PackagedTemplate } from '../../infra/tools/template-checks/packaged';
import { runbooksOnDisk } from '../../infra/tools/template-checks/runbooks';
import { alarmsAreWhole } from '../../infra/tools/template-checks/watched';
import { packagedJson, packagedTemplate, settingsFor } from '../builders/packaged-template';

/** A copy of the template, loosely, to break something in. */
type Loose = Record<string, any>;

const prod = settingsFor('prod', { alarmAddress: 'night@example.org', runbooks: 'https://example.org/runbooks' });
const json = packagedJson(prod);
const whole = packagedTemplate(prod);
const runbooks = runbooksOnDisk();

const broken = (plant: (resources: Loose) => unknown): PackagedTemplate => {
  const template = JSON.parse(json) as { Resources: Loose };
  plant(template.Resources);
  return template;
};

const alarm = (template: PackagedTemplate, id: string): Loose => template.Resources[id]?.Properties ?? {};

describe('what operators look at', () => {
  it.each(['dev', 'test', 'prod'] as const)('is whole in %s: every alarm can be understood and acted upon', (stage) => {
    const template = packagedTemplate(settingsFor(stage));
    expect(alarmsAreWhole(runbooks)(template)).toEqual([]);
    expect(ofType(template, 'AWS::CloudWatch::Alarm').length).toBeGreaterThan(50);
  });

  it('says at night what is wrong, and where it says what to do', () => {
    expect(alarm(whole, 'SearchRedAlarm')).toMatchObject({
      AlarmName: 'prod-things-to-do-search-red',
      AlarmDescription:
        'prod: families cannot search: part of the index is gone, or the cluster is silent. What to do: https://example.org/runbooks/search-cluster.md',
      AlarmActions: [{ Ref: 'AlarmTopic' }],
      OKActions: [{ Ref: 'AlarmTopic' }],
    });
    expect(whole.Resources.AlarmMail?.Properties).toMatchObject({ Protocol: 'email', Endpoint: 'night@example.org' });
  });

  it('takes silence of the search cluster for the worst, of functions for peace, and of dead letters for no news', () => {
    expect(alarm(whole, 'SearchRedAlarm').TreatMissingData).toBe('breaching');
    expect(alarm(whole, 'Guest1ErrorsAlarm').TreatMissingData).toBe('notBreaching');
    expect(alarm(whole, 'MailDeadLettersDepthAlarm')).toMatchObject({ TreatMissingData: 'ignore', Threshold: 1 });
  });

  it('lets a message that nobody can handle go to the dead letters before it takes the queue for stuck', () => {
    const { VisibilityTimeout } = alarm(whole, 'MailQueue');
    expect(alarm(whole, 'MailQueueAgeAlarm').Threshold).toBeGreaterThan(3 * VisibilityTimeout);
  });

  it('looks no further back than CloudWatch does', () => {
    const day = 24 * 60 * 60;
    const tooFar = ofType(whole, 'AWS::CloudWatch::Alarm').filter(({ properties: { Period, EvaluationPeriods } }) => {
      const watchedSeconds = Number(Period ?? 0) * Number(EvaluationPeriods);
      return watchedSeconds > (Number(Period) < 3600 ? day : 7 * day);
    });
    expect(tooFar).toEqual([]);
  });

  it('asks how often a schedule calls that does not call every day', () => {
    const { Resources } = template(prod);
    const weekly = structuredClone(Resources) as Loose;
    weekly.NightlyIndexSchedule.Properties.ScheduleExpression = 'cron(30 1 ? * SUN *)';
    expect(() => monitoring(weekly, prod)).toThrow('NightlyIndexSchedule is not called every day');
  });

  it('lets CloudWatch speak for alarms of this stage, and nobody else', () => {
    const [, allowed, ...others] = alarm(whole, 'AlarmTopicPolicy').PolicyDocument.Statement;
    expect(others).toEqual([]);
    expect(allowed).toMatchObject({
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: ['sns:Publish'],
      Condition: {
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnLike: { 'aws:SourceArn': { 'Fn::Sub': expect.stringMatching(/:alarm:prod-things-to-do-\*$/) } },
      },
    });
    expect(alarm(whole, 'AlarmTopic').KmsMasterKeyId).toEqual({ 'Fn::GetAtt': ['AlarmKey', 'Arn'] });
  });

  it('warns of a disk by the size that the stage gave it', () => {
    const small = packagedTemplate(settingsFor('prod', { searchVolume: '40' }));
    expect(alarm(small, 'SearchStorageAlarm')).toMatchObject({
      Threshold: 10 * 1024,
      ComparisonOperator: 'LessThanOrEqualToThreshold',
    });
  });

  it('has no alarms of a search domain that is not there, but hears when search is out of reach', () => {
    const elsewhere = packagedTemplate(settingsFor('test', { searchEndpoint: 'https://search.example.org' }));
    expect(Object.keys(elsewhere.Resources).filter((id) => /^Search.*Alarm$/.test(id))).toEqual([
      'SearchUnavailableAlarm',
    ]);
    expect(JSON.stringify(elsewhere.Resources.Dashboard)).toContain('SearchUnavailable');
    expect(alarmsAreWhole(runbooks)(elsewhere)).toEqual([]);
    expect(JSON.stringify(elsewhere.Resources.Dashboard)).not.toContain('AWS/ES');
  });

  it('hears of searches that are turned away now, and not of those since a node started', () => {
    const { Metrics, Threshold } = alarm(whole, 'SearchRejectedAlarm');
    expect(Metrics.at(-1)).toMatchObject({ Expression: 'DIFF(m0)', ReturnData: true });
    expect(Threshold).toBe(1);
  });

  it('keeps the counts of stages in one account apart', () => {
    expect(alarm(whole, 'UnexpectedFailuresAlarm').Dimensions).toEqual([
      { Name: 'service', Value: 'prod-things-to-do' },
    ]);
  });

  it('fits one page, on which no two widgets overlap and every name is of this stack', () => {
    const [found] = ofType(whole, 'AWS::CloudWatch::Dashboard');
    const body = (found?.properties.DashboardBody as { 'Fn::Sub': string })['Fn::Sub'];
    const { widgets } = JSON.parse(body) as { widgets: { x: number; y: number; width: number; height: number }[] };
    const cells = widgets.flatMap(({ x, y, width, height }) =>
      Array.from(
        { length: width * height },
        (_cell, index) => `${x + (index % width)},${y + Math.floor(index / width)}`,
      ),
    );
    expect(widgets.length).toBeGreaterThan(15);
    expect(new Set(cells).size).toBe(cells.length);
    const names = [...body.matchAll(/\$\{([^.}]+)[^}]*\}/g)].map(([, name]) => name ?? '');
    expect(names.filter((name) => !name.startsWith('AWS::') && !(name in whole.Resources))).toEqual([]);
  });

  it('watches every function for errors and throttling, by name', () => {
    const watched = JSON.stringify(ofType(whole, 'AWS::CloudWatch::Alarm'));
    const missing = functionNames.filter((name) => watched.split(`{"Ref":"${functionId(name)}"}`).length < 3);
    expect(missing).toEqual([]);
  });
});

describe('the checker finds', () => {
  const faults: readonly (readonly [fault: string, plant: (all: Loose) => unknown, finding: RegExp])[] = [
    [
      'an alarm without a sentence',
      (all) => delete all.TableErrorsAlarm.Properties.AlarmDescription,
      /TableErrorsAlarm does not say what is wrong/,
    ],
    [
      'an alarm without a runbook',
      (all) =>
        (all.TableErrorsAlarm.Properties.AlarmDescription =
          'prod: changes wait for longer than they should. What to do: x/no.md'),
      /TableErrorsAlarm has no runbook/,
    ],
    ['an alarm that tells nobody', (all) => (all.TableErrorsAlarm.Properties.AlarmActions = []), /tells nobody/],
    [
      'an alarm that tells what is no topic',
      (all) => (all.TableErrorsAlarm.Properties.AlarmActions = [{ Ref: 'MailQueue' }]),
      /tells nobody/,
    ],
    [
      'a topic that CloudWatch may not publish to',
      (all) => all.AlarmTopicPolicy.Properties.PolicyDocument.Statement.pop(),
      /CloudWatch may not publish to AlarmTopic/,
    ],
    [
      'a key that CloudWatch may not use',
      (all) => (all.AlarmTopic.Properties.KmsMasterKeyId = 'alias/aws/sns'),
      /CloudWatch may not use the key of AlarmTopic/,
    ],
    [
      'a link that is none',
      (all) =>
        (all.TableErrorsAlarm.Properties.AlarmDescription =
          'prod: DynamoDB fails on its own side, and all is lost. What to do: infra/runbooks/table-errors.md'),
      /TableErrorsAlarm has no runbook/,
    ],
    [
      'an alarm on a queue that is not there',
      (all) => (all.MailQueueAgeAlarm.Properties.Dimensions[0].Value = { 'Fn::GetAtt': ['PushQueue', 'QueueName'] }),
      /MailQueueAgeAlarm watches \S+ of a QueueName that is not in the template/,
    ],
    [
      'an alarm on a resource of another kind',
      (all) => (all.MailQueueAgeAlarm.Properties.Dimensions[0].Value = { Ref: 'Table' }),
      /of a QueueName that is not in the template/,
    ],
    [
      'an alarm on an index that the table has not',
      (all) => (all.TableThrottlesAlarm.Properties.Metrics[1].MetricStat.Metric.Dimensions[1].Value = 'gsi1'),
      /GlobalSecondaryIndexName gsi1, which is not in the template/,
    ],
    [
      'an alarm on an operation that nobody may call',
      (all) => (all.TableErrorsAlarm.Properties.Metrics[0].MetricStat.Metric.Dimensions[1].Value = 'Scan'),
      /SystemErrors of Operation Scan/,
    ],
    [
      'an alarm on a service by the wrong name',
      (all) => (all.SearchRedAlarm.Properties.Namespace = 'AWS/OpenSearchService'),
      /ClusterStatus\.red of AWS\/OpenSearchService, which nobody here knows/,
    ],
    [
      'an alarm on a count that the code never makes',
      (all) => (all.MalformedItemsAlarm.Properties.MetricName = 'MalformedItems'),
      /MalformedItemsAlarm watches MalformedItems, which the code never counts/,
    ],
    [
      'a count without its alarm',
      (all) => (all.MalformedItemsAlarm.Properties.MetricName = 'MailDelayed'),
      /no alarm watches MalformedItem$/m,
    ],
    [
      'a count of another stage',
      (all) => (all.MalformedItemsAlarm.Properties.Dimensions[0].Value = 'test-things-to-do'),
      /MalformedItem under dimensions that the code does not send/,
    ],
    [
      'a function that counts under another name',
      (all) =>
        (all.UserMyChildrenLambdaFunction.Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME = 'things-to-do'),
      /under dimensions that the code does not send/,
    ],
    [
      'an alarm that watches nothing',
      (all) => (all.TableErrorsAlarm.Properties.Metrics = []),
      /TableErrorsAlarm watches nothing/,
    ],
    [
      'a stream that nobody watches',
      (all) => delete all.ReactionsPublishChangesAgeAlarm,
      /IteratorAge of ReactionsPublish/,
    ],
    [
      'a schedule that nobody watches',
      (all) => delete all.NightlyIndexScheduleMissedAlarm,
      /Invocations of RebuildIndex/,
    ],
    ['letters that nobody misses', (all) => delete all.LettersLostAlarm, /FailedToRedriveToDlq of Topic/],
    [
      'a delivery that nobody watches',
      (all) => delete all.AnalyticsStreamLateAlarm,
      /DataFreshness of AnalyticsStream/,
    ],
    [
      'silence that nobody thought of',
      (all) => delete all.TableErrorsAlarm.Properties.TreatMissingData,
      /what silence means/,
    ],
    [
      'a new function that nobody watches',
      (all) => (all.NewLambdaFunction = all.GuestContactUsLambdaFunction),
      /watches Errors of NewLambdaFunction/,
    ],
    [
      'a function that dropped out of its group',
      (all) => all.Guest1ThrottlesAlarm.Properties.Metrics.shift(),
      /watches Throttles of GuestContactUs/,
    ],
    [
      'a queue that nobody watches',
      (all) => (all.NewQueue = all.MailQueue),
      /ApproximateAgeOfOldestMessage of NewQueue/,
    ],
    [
      'dead letters that nobody watches',
      (all) => delete all.MailDeadLettersDepthAlarm,
      /ApproximateNumberOfMessagesVisible of MailDeadLetters/,
    ],
    ['an API that nobody watches', (all) => delete all.UserApiErrorsAlarm, /5XXError of UserApi/],
    ['a table that nobody watches', (all) => delete all.TableErrorsAlarm, /SystemErrors of Table/],
    ['a cluster that nobody watches', (all) => delete all.SearchMemoryAlarm, /JVMMemoryPressure of SearchDomain/],
    ['a busy cluster that nobody watches', (all) => delete all.SearchProcessorAlarm, /CPUUtilization of SearchDomain/],
    [
      'searches turned away that nobody watches',
      (all) => delete all.SearchRejectedAlarm,
      /ThreadpoolSearchRejected of SearchDomain/,
    ],
    [
      'a search out of reach that rings nothing',
      (all) => delete all.SearchUnavailableAlarm,
      /watches SearchUnavailable/,
    ],
    [
      'more than an alarm can watch',
      (all) => {
        const { Metrics } = all.User1ErrorsAlarm.Properties;
        Metrics.push(Metrics[0]);
      },
      /more than an alarm can/,
    ],
  ];

  it.each(faults)('%s', (_fault, plant, finding) => {
    expect(alarmsAreWhole(runbooks)(broken(plant)).join('\n')).toMatch(finding);
  });
});
