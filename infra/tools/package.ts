import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestedTemplate } from '../aws/nested/split';
import { checks } from './template-checks/all';
import type { Check, PackagedTemplate } from './template-checks/packaged';
import { findingsInParts } from './template-checks/parts';
import { asJudged } from './template-checks/restored';
import { validate } from './template-checks/validator';

const root = join(__dirname, '../..');
const folder = join(root, '.serverless');
const rootFile = join(folder, 'cloudformation-template-update-stack.json');
const wholeFile = join(folder, 'whole-template.json');
/** As `infra/aws/nested-stacks.cjs` names them: the stack's logical id, and what tells its content. */
const partFile = /^nested-stack-(\w+)-\w+\.json$/;

/** Runs `sls package` with the arguments of this command, without a network, an account or a login. */
const packageService = (): number => {
  const sls = join(root, 'node_modules/.bin/sls');
  const quiet = { SLS_TRACKING_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off' };
  const { status, error } = spawnSync(sls, ['package', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...quiet },
  });
  if (error) throw error;
  return status ?? 1;
};

const read = <Template>(file: string): Template => JSON.parse(readFileSync(file, 'utf8')) as Template;

/** Returns the files of the nested stacks, by the logical ids of these. */
const partFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).flatMap((name) => {
      const id = partFile.exec(name)?.[1];
      return id === undefined ? [] : [[id, join(folder, name)]];
    }),
  );

const size = (name: string, template: PackagedTemplate): string =>
  `${name}: ${Object.keys(template.Resources).length} of 500 resources, ${JSON.stringify(template).length} bytes\n`;

const findingsOf = (): readonly string[] => {
  const whole = read<PackagedTemplate>(wholeFile);
  const files = partFiles();
  const parts = Object.fromEntries(Object.entries(files).map(([id, file]) => [id, read<NestedTemplate>(file)]));
  const stacks = { 'the stack': read<PackagedTemplate>(rootFile), ...parts };
  for (const [name, template] of Object.entries(stacks)) process.stdout.write(size(name, template));
  return [
    ...checks.flatMap((check: Check) => check(asJudged(whole))),
    ...findingsInParts({ root: read(rootFile), parts }),
    ...[rootFile, ...Object.values(files)].flatMap(validate),
  ];
};

const main = (): number => {
  const status = packageService();
  if (status !== 0) return status;
  const findings = findingsOf();
  for (const finding of findings) process.stderr.write(`✖ ${finding}\n`);
  if (findings.length === 0) process.stdout.write('The template is valid.\n');
  return findings.length === 0 ? 0 : 1;
};

process.exitCode = main();
