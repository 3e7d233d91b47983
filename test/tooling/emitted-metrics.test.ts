import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { metricNames } from '../../application/ports/metrics';
import { failures } from '../../infra/aws/monitoring/own-alarms';
import { metricsOf } from '../../infra/tools/template-checks/alarm-metrics';
import { at, ofType } from '../../infra/tools/template-checks/packaged';
import { packagedTemplate, settingsFor } from '../builders/packaged-template';

const root = join(__dirname, '../..');
const stage = packagedTemplate(settingsFor('prod'));

/** As CloudWatch reads a line of the log. */
interface Line {
  readonly _aws: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string }[];
    }[];
  };
}

const metricsIn = (line: Line & Readonly<Record<string, unknown>>): readonly string[] =>
  line._aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap((names) =>
      Metrics.map(({ Name }) => [Namespace, Name, ...names.flatMap((name) => [name, line[name]])].join(' ')),
    ),
  );

/** Returns what handlers print with the environment that the template gives them. */
const emitted = (): readonly string[] => {
  const variables = Object.assign(
    {},
    ...ofType(stage, 'AWS::Lambda::Function').map(({ properties }) => at(properties, 'Environment.Variables')),
  ) as Record<string, unknown>;
  const plain = Object.entries(variables).map(([name, value]) => [name, typeof value === 'string' ? value : 'made']);
  const output = execFileSync(process.execPath, ['--import', 'tsx', require.resolve('../builders/failing-handlers')], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      ...(Object.fromEntries(plain) as Record<string, string>),
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
    stdio: 'pipe',
    // Ends what hangs: jest cannot while this waits.
    timeout: 240_000,
  });
  const lines = output.toString().split('\n');
  return lines.filter((line) => line.includes('"_aws"')).flatMap((line) => metricsIn(JSON.parse(line) as never));
};

const alarmed = ofType(stage, 'AWS::CloudWatch::Alarm')
  .flatMap(metricsOf)
  .map(({ namespace, name, dimensions }) => [namespace, name, ...[...dimensions].flat()].join(' '));

describe('what handlers count', () => {
  let printed: readonly string[];

  beforeAll(() => {
    printed = emitted();
  });

  it('is every failure that there is an alarm for', () => {
    const names = printed.map((line) => line.split(' ')[1] ?? '');
    expect([...new Set(names)].sort()).toEqual([...failures].sort());
    expect(failures.length).toBeLessThan(metricNames.length);
  });

  it('is what alarms watch: by namespace, name and dimensions', () => {
    expect(printed).toContain('ThingsToDo UnexpectedFailure service prod-things-to-do');
    expect(printed.filter((line) => !alarmed.includes(line))).toEqual([]);
  });
});
