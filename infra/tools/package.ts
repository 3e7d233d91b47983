import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from './template-checks/all';
import { type Check, type PackagedTemplate } from './template-checks/packaged';
import { asJudged } from './template-checks/restored';
import { validate } from './template-checks/validator';

const root = join(__dirname, '../..');
const templateFile = join(root, '.serverless/cloudformation-template-update-stack.json');

/** `sls package` with the arguments of this command, without a network, an account or a login. */
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

const findingsOf = (): readonly string[] => {
  const template = JSON.parse(readFileSync(templateFile, 'utf8')) as PackagedTemplate;
  const own = checks.flatMap((check: Check) => check(asJudged(template)));
  const { Resources } = template;
  process.stdout.write(`${Object.keys(Resources).length} of 500 resources, ${JSON.stringify(template).length} bytes\n`);
  return [...own, ...validate(templateFile)];
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
