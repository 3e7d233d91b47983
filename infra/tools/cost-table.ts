import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from '../aws/cloudformation';
import { functions } from '../aws/names';
import { type Settings, settingsOf } from '../aws/settings';
import { sizeOf } from '../aws/sizes';
import { parametersByStage } from '../aws/stages';
import { template } from '../aws/template';
import { refuseWords, runCommand } from '../shell/complaint';
import { prices, smallMonth } from './prices';

interface Row {
  readonly what: string;
  /** Returns US dollars a month. */
  readonly cost: (stage: Stage) => number;
  readonly growsWith: string;
}

interface Stage {
  readonly settings: Settings;
  readonly count: (type: string) => number;
  /** AWS asks for each metric that an alarm watches. */
  readonly watchedMetrics: number;
}

const million = 1_000_000;
const calls = smallMonth.requests * smallMonth.callsPerRequest;
const averageGb = functions.reduce((sum, name) => sum + sizeOf(name).memoryMb, 0) / functions.length / 1024;
/** A change is written, indexed twice, streamed, and told to those who listen. */
const writesPerChange = 6;
const messagesPerChange = 8;

const rows: readonly Row[] = [
  {
    what: 'OpenSearch',
    cost: ({ settings, count }) => {
      const { searchInstanceType, searchInstanceCount, searchVolume } = settings;
      const hourly = prices.searchInstanceHour[searchInstanceType];
      if (hourly === undefined) throw new Error(`no price of ${searchInstanceType} is stated`);
      const instance = hourly * prices.hours + searchVolume * prices.searchGbMonth;
      return count('AWS::OpenSearchService::Domain') * searchInstanceCount * instance;
    },
    growsWith: 'instances and their size; stands still otherwise',
  },
  {
    what: 'Firewall',
    cost: ({ count }) =>
      count('AWS::WAFv2::WebACL') *
      (prices.firewallMonth + prices.firewallRuleMonth + (smallMonth.requests / million) * prices.firewallRequests),
    growsWith: 'API requests, little',
  },
  {
    what: 'Keys, secrets',
    cost: ({ count }) =>
      count('AWS::KMS::Key') * prices.kmsKeyMonth + count('AWS::SecretsManager::Secret') * prices.secretMonth,
    growsWith: 'nothing',
  },
  {
    what: 'Alarms, dashboards',
    cost: ({ count, watchedMetrics }) =>
      watchedMetrics * prices.alarmMetricMonth + count('AWS::CloudWatch::Dashboard') * prices.dashboardMonth,
    growsWith: 'functions, queues',
  },
  {
    what: 'AppSync',
    cost: () => (smallMonth.requests / million) * prices.apiRequests,
    growsWith: 'API requests',
  },
  {
    what: 'Lambda',
    cost: () =>
      (calls / million) * prices.lambdaCalls + calls * smallMonth.secondsPerCall * averageGb * prices.lambdaGbSecond,
    growsWith: 'API requests, length of lists',
  },
  {
    what: 'DynamoDB',
    cost: () =>
      ((smallMonth.requests * smallMonth.readsPerRequest) / million) * prices.tableReads +
      ((smallMonth.changes * writesPerChange) / million) * prices.tableWrites +
      smallMonth.tableGb * prices.tableGbMonth,
    growsWith: 'requests, changes, GB kept',
  },
  {
    what: 'SNS, SQS, SES',
    cost: () =>
      ((smallMonth.changes * messagesPerChange) / million) * prices.messages + (smallMonth.mails / 1000) * prices.mails,
    growsWith: 'changes, mails',
  },
  {
    what: 'Logs, traces',
    cost: () =>
      ((calls * smallMonth.kbPerCall) / million) * prices.logGb + (smallMonth.requests / million) * prices.traces,
    growsWith: 'API requests',
  },
  {
    what: 'Images, web app',
    cost: () => smallMonth.imageGb * prices.imageGbMonth + smallMonth.deliveredGb * prices.deliveredGb,
    growsWith: 'GB kept, GB delivered',
  },
];

/** Returns one, or those that it adds up. */
const metricsOf = ({ Properties }: Resource): number => {
  const queries = Properties?.Metrics as readonly object[] | undefined;
  return queries?.filter((query) => 'MetricStat' in query).length ?? 1;
};

const stageOf = (name: 'dev' | 'test' | 'prod'): Stage => {
  const settings = settingsOf({ ...parametersByStage.default, ...parametersByStage[name], stage: name });
  const resources = Object.values(template(settings).Resources);
  const ofType = (type: string) => resources.filter(({ Type }) => Type === type);
  const watchedMetrics = ofType('AWS::CloudWatch::Alarm').reduce((sum, alarm) => sum + metricsOf(alarm), 0);
  return { settings, count: (type) => ofType(type).length, watchedMetrics };
};

const dollars = (amount: number): string => amount.toFixed(2);

/** Returns what a small installation costs a month, in Markdown: from the template, the prices and the month that are stated. */
export const costTable = (): string => {
  const stages = [stageOf('test'), stageOf('prod')];
  const lines = rows.map(({ what, cost, growsWith }) => [what, ...stages.map((s) => dollars(cost(s))), growsWith]);
  const totals = stages.map((stage) => dollars(rows.reduce((sum, { cost }) => sum + cost(stage), 0)));
  return [
    ['US dollars a month', 'test', 'prod', 'grows with'],
    ['---', '---:', '---:', '---'],
    ...lines,
    ['**together**', ...totals, ''],
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};

const readme = join(__dirname, '../README.md');
const shown = /(<!-- npm run cost -->\n)([^]*?)(\n<!-- end of costs -->)/;

/** Returns the table that a README shows; undefined where it shows none. */
export const shownCosts = (text: string): string | undefined => shown.exec(text)?.[2];

/** Returns the README with the table as it is now. */
const readmeWithCosts = (text: string): string =>
  text.replace(shown, (_all, before: string, _costs, after: string) => `${before}${costTable()}${after}`);

const main = (): number => {
  refuseWords('npm run cost');
  writeFileSync(readme, readmeWithCosts(readFileSync(readme, 'utf8')));
  process.stdout.write(`${costTable()}\n`);
  return 0;
};

if (require.main === module) void runCommand(main);
