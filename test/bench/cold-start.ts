import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { handlerPath } from '../../handlers/functions';
import bundleOptions from '../../infra/tools/bundle-options.cjs';

const root = join(__dirname, '../..');
const name = 'guest/thing-to-do-by-id';
const runs = 21;

/** The same handler with its ports made by hand: no container. */
const byHand: Plugin = {
  name: 'by-hand',
  setup: (plugins) => {
    plugins.onResolve({ filter: /composition\/wire$/ }, () => ({ path: join(root, 'test/bench/wired-by-hand.ts') }));
  },
};

const bundle = async (outfile: string, plugins: Plugin[]): Promise<void> => {
  const options: BuildOptions = bundleOptions;
  await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [`${handlerPath(name)}.ts`],
    outfile,
    plugins,
    conditions: ['module'],
  });
};

const environment = {
  ...process.env,
  TABLE_NAME: 'x',
  AWS_REGION: 'eu-central-1',
  IMAGES_ORIGIN: 'https://example.com',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/** Returns milliseconds that a fresh process takes to load the module. */
const load = (file: string): number => {
  const script = `const start = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - start); process.exit(0)`;
  return Number(
    execFileSync(process.execPath, ['-e', script], {
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString(),
  );
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  const files = { container: join(folder, 'container.js'), hand: join(folder, 'hand.js') };
  await bundle(files.container, []);
  await bundle(files.hand, [byHand]);
  const times = { container: [] as number[], hand: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    times.container.push(load(files.container));
    times.hand.push(load(files.hand));
  }
  const [container, hand] = [median(times.container), median(times.hand)];
  process.stdout.write(
    `${name}: ${container.toFixed(1)} ms, wired by hand ${hand.toFixed(1)} ms, ratio ${(container / hand).toFixed(2)} (aim 1.10)\n`,
  );
  rmSync(folder, { recursive: true });
};

void main();
