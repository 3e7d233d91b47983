import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { functionNames } from '../../handlers/functions';
import { deployedName, functionKey, tableName } from '../../infra/aws/names';
import { parametersByStage } from '../../infra/aws/stages';
import { metricsOf } from '../../infra/tools/template-checks/alarm-metrics';
import { ofType, text } from '../../infra/tools/template-checks/packaged';
import { runbooksAreWhole, runbooksOnDisk } from '../../infra/tools/template-checks/runbooks';
import { packagedTemplate, settingsFor } from '../builders/packaged-template';

const prod = settingsFor('prod');
const whole = packagedTemplate(prod);
const runbooks = runbooksOnDisk();
const folder = join(__dirname, '../../infra/runbooks');

const all = (pattern: RegExp): readonly string[] =>
  [...runbooks.values()].flatMap((content) => [...content.matchAll(pattern)].map(([, found = '']) => found));

const unknown = (found: readonly string[], known: readonly string[]): readonly string[] => {
  expect(found.length).toBeGreaterThan(0);
  return [...new Set(found)].filter((one) => !known.includes(one));
};

/** Every name that the template gives to anything, as an operator writes it. */
const names = Object.values(whole.Resources)
  .flatMap(({ Properties = {} }) =>
    Object.entries(Properties).flatMap(([key, value]) => (/Name$/.test(key) ? [text(value)] : [])),
  )
  .filter((name) => name.startsWith('prod-'));

describe('runbooks', () => {
  it('have each its alarm, and say all that they should', () => {
    expect(runbooks.size).toBeGreaterThan(20);
    expect(runbooksAreWhole(runbooks)(whole)).toEqual([]);
  });

  it('call functions by their names', () => {
    expect(unknown(all(/ -f (\w+)/g), functionNames.map(functionKey))).toEqual([]);
    const deployed = functionNames.map((name) => deployedName(name, 'STAGE'));
    expect(unknown(all(/(STAGE-lambda-[a-z-]+[a-z])(?![a-z-]|…)/g), deployed)).toEqual([]);
  });

  it('call queues, topics, tables and schedules by their names', () => {
    // The bucket's name ends with the account, and the search index is the code's to make.
    const known = [...names, tableName(prod), 'prod-things-to-do-listings'].map((name) =>
      name.replace('prod-', 'STAGE-'),
    );
    const found = all(/(STAGE-things-to-do[a-z-]*[a-z])(?!-?[a-z-]|-[A-Z])/g);
    expect(unknown(found, known)).toEqual([]);
  });

  it('look at metrics that alarms watch', () => {
    const watched = ofType(whole, 'AWS::CloudWatch::Alarm').flatMap(metricsOf);
    const pairs = watched.map(({ namespace, name }) => `${namespace} --metric-name ${name}`);
    expect(unknown(all(/--namespace (\S+ --metric-name \S+)/g), pairs)).toEqual([]);
  });

  it('name parameters, files and widgets that there are', () => {
    expect(unknown(all(/--param="(\w+)=/g), Object.keys(parametersByStage.default))).toEqual([]);
    const files = [...all(/`(infra\/[\w/.-]+)`/g).map((file) => join(folder, '../..', file))];
    const links = all(/\]\(([\w-]+\.md)\)/g).map((file) => join(folder, file));
    expect([...files, ...links].filter((file) => !existsSync(file))).toEqual([]);
    const body = JSON.stringify(whole.Resources.Dashboard);
    const elsewhere = ['Concurrent executions', 'Contributor Insights', 'InternalError'];
    const titles = all(/(?<!\*)\*([A-Z][^*\n]+)\*/g).filter((title) => !elsewhere.includes(title));
    expect(titles.length).toBeGreaterThan(10);
    expect(titles.filter((title) => !body.includes(title))).toEqual([]);
  });
});

describe('the checker of runbooks finds', () => {
  const [file = '', content = ''] = [...runbooks][0] ?? [];
  const faults: readonly (readonly [fault: string, changed: readonly [string, string], finding: string])[] = [
    ['one that nobody is led to', ['unread.md', content], 'no alarm leads to unread.md'],
    [
      'one that leaves something out',
      [file, content.replace('## What to do\n', '')],
      `${file} has not the headings of a runbook`,
    ],
    [
      'one that has nothing to say',
      [file, content.replace(/(## What to do\n)[^]*?(?=## When)/, '$1\n')],
      `${file} says nothing under "## What to do"`,
    ],
    ['one without a command', [file, content.replaceAll(/^```\w+$/gm, '')], `${file} has no command to copy`],
  ];

  it.each(faults)('%s', (_fault, changed, finding) => {
    expect(runbooksAreWhole(new Map([...runbooks, changed]))(whole)).toEqual([finding]);
  });
});
