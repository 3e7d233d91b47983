import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { type FunctionName, functionNames, handlerPath } from '../../handlers/functions';
import { Complaint, runCommand } from '../shell/complaint';
import bundleOptions from './bundle-options.cjs';

const shared: BuildOptions = bundleOptions;
const root = join(__dirname, '../..');

export interface Bundle {
  readonly name: FunctionName;
  readonly bytes: number;
  /** Of this bundle alone. */
  readonly metafile: Pick<Metafile, 'outputs'>;
}

/**
 * Bundles every function, `<name>.js`, with its metafile beside it, `<name>.meta.json`. All in one run, so that what
 * they share is read once. `conditions` choose the adapter set; none is AWS.
 */
export const bundleAll = async (outFolder: string, conditions: readonly string[]): Promise<readonly Bundle[]> => {
  const { metafile } = await build({
    ...shared,
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({ in: `${handlerPath(name)}.ts`, out: name })),
    outdir: outFolder,
    metafile: true as const,
    conditions: [...conditions, 'module'],
    logLevel: 'error',
  });
  const bundles = functionNames.map((name): Bundle => {
    const own = Object.entries(metafile.outputs).filter(
      ([, { entryPoint }]) => entryPoint === `${handlerPath(name)}.ts`,
    );
    const bytes = own.reduce((sum, [, output]) => sum + output.bytes, 0);
    return { name, bytes, metafile: { outputs: Object.fromEntries(own) } };
  });
  for (const { name, metafile: own } of bundles)
    await writeFile(join(outFolder, `${name}.meta.json`), JSON.stringify(own));
  return bundles;
};

/** For each adapter set the conditions under which `#adapters` of package.json is it. */
const sets: Readonly<Record<string, readonly string[]>> = { aws: [], 'in-memory': ['in-memory'] };

const conditionsOf = (words: readonly string[]): readonly string[] => {
  const [word = '--adapters=aws', ...more] = words;
  const adapters = /^--adapters=(.*)$/.exec(word)?.[1];
  const found = adapters !== undefined && Object.hasOwn(sets, adapters) ? sets[adapters] : undefined;
  if (found && more.length === 0) return found;
  throw new Complaint(
    `npm run build knows no ${words.join(' ')}: leave it out for AWS, or use npm run build -- --adapters=in-memory.`,
  );
};

const main = async (): Promise<number> => {
  const conditions = conditionsOf(process.argv.slice(2));
  const out = join(root, 'dist');
  await rm(out, { recursive: true, force: true });
  for (const { name, bytes } of await bundleAll(out, conditions)) {
    process.stdout.write(`${String(Math.round(bytes / 1024)).padStart(6)} KB  ${name}\n`);
  }
  return 0;
};

if (require.main === module) void runCommand(main);
