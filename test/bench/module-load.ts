import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { type FunctionName, handlerPath } from '../../handlers/functions';
import { variablesOf } from '../../infra/aws/environment';
import bundleOptions from '../../infra/tools/bundle-options.cjs';

const root = join(__dirname, '../..');
const runs = 21;

/** A function as it is bundled to be deployed, or otherwise. */
export interface Loaded {
  readonly name: FunctionName;
  readonly plugins?: readonly Plugin[];
}

const bundle = async ({ name, plugins = [] }: Loaded, outfile: string): Promise<void> => {
  const options: BuildOptions = bundleOptions;
  await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [`${handlerPath(name)}.ts`],
    outfile,
    plugins: [...plugins],
    conditions: ['module'],
  });
};

/** What a function checks as it starts; all else is an address to it that it does not look at yet. */
const checked = { PAYMENTS: 'door' };

const environmentOf = (name: FunctionName) => ({
  ...process.env,
  ...Object.fromEntries(variablesOf(name).map((variable) => [variable, 'https://example.com'])),
  ...checked,
  AWS_REGION: 'eu-central-1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
});

/** Returns milliseconds that a fresh process takes to load the module. */
const load = (file: string, env: NodeJS.ProcessEnv): number => {
  const script = `const start = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - start); process.exit(0)`;
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  return Number(execFileSync(process.execPath, ['-e', script], { env, stdio: [...stdio] }).toString());
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Returns the median milliseconds that each takes to load, one after the other in turns. */
export const moduleLoads = async (...some: readonly Loaded[]): Promise<readonly number[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'module-load-'));
  try {
    const loaded = some.map((one, index) => ({
      one,
      file: join(folder, `${index}.js`),
      env: environmentOf(one.name),
      times: [] as number[],
    }));
    for (const { one, file } of loaded) await bundle(one, file);
    for (let run = 0; run < runs; run += 1) for (const { file, env, times } of loaded) times.push(load(file, env));
    return loaded.map(({ times }) => median(times));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
