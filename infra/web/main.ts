import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { S3Client } from '@aws-sdk/client-s3';
import { Complaint, runCommand } from '../shell/complaint';
import { bundleWeb } from './bundle';
import { tilesFrom } from './config';

const folder = join(__dirname, '../../dist/web');

/** Builds the page into `dist/web`, with nothing told to it, and says how large each file is on its way. */
const build = async (): Promise<number> => {
  const { files, page } = await bundleWeb();
  rmSync(folder, { recursive: true, force: true });
  for (const { path, bytes } of [...files, page(null)]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    process.stdout.write(`${path} ${bytes.length} bytes, ${gzipSync(bytes).length} compressed\n`);
  }
  return 0;
};

/** Puts the page into the bucket of a stage that stands. */
const publish = async (stage: string, region: string): Promise<number> => {
  const { publishWeb } = await import('./publish');
  const clients = {
    stacks: new CloudFormationClient({ region }),
    buckets: new S3Client({ region }),
    distributions: new CloudFrontClient({ region }),
  };
  const tiles = tilesFrom(process.env.WEB_TILES);
  const address = await publishWeb(clients, { stackName: `things-to-do-${stage}`, region, tiles });
  process.stdout.write(`The page of ${stage} is at ${address}.\n`);
  return 0;
};

const options = {
  types: { type: 'boolean' },
  stage: { type: 'string' },
  region: { type: 'string', default: 'eu-central-1' },
} as const;

const words = () => {
  try {
    return parseArgs({ options }).values;
  } catch {
    throw new Complaint('npm run web takes --types, or --stage NAME and perhaps --region NAME, or nothing.');
  }
};

void runCommand(async () => {
  const { types, stage, region } = words();
  if (stage !== undefined) return publish(stage, region);
  return types ? (await import('./generate')).makeTypes(false) : build();
});
