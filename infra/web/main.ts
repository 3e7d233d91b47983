import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { Complaint, runCommand } from '../shell/complaint';
import { bundleWeb } from './bundle';

const folder = join(__dirname, '../../dist/web');

/** Builds the page into `dist/web`, and says how large each file is on its way. */
const build = async (): Promise<number> => {
  const { files } = await bundleWeb();
  rmSync(folder, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    process.stdout.write(`${path} ${bytes.length} bytes, ${gzipSync(bytes).length} compressed\n`);
  }
  return 0;
};

const options = { types: { type: 'boolean' } } as const;

const words = () => {
  try {
    return parseArgs({ options }).values;
  } catch {
    throw new Complaint('npm run web takes --types, or nothing.');
  }
};

void runCommand(async () => {
  const { types } = words();
  return types ? (await import('./generate')).makeTypes(false) : build();
});
