import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const run = promisify(execFile);

/** A file for each rule that breaks it, and nothing else. */
const planted: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'domain-is-pure': [
    'domain/shared/planted-a.ts',
    "import type { Clock } from '../../application/ports/clock';\nexport type A = Clock;",
  ],
  'domain-needs-no-tools': [
    'domain/shared/planted-b.ts',
    "import type { GraphQLError } from 'graphql';\nexport type B = GraphQLError;",
  ],
  'domain-needs-no-node': ['domain/shared/planted-c.ts', "import { join } from 'node:path';\nexport const c = join;"],
  'application-knows-domain-only': [
    'application/planted-d.ts',
    "import { systemClock } from '../adapters/node/clock-and-ids';\nexport const d = systemClock;",
  ],
  'application-needs-no-tools': [
    'application/planted-e.ts',
    "import type { SNSClient } from '@aws-sdk/client-sns';\nexport type E = SNSClient;",
  ],
  'application-needs-no-node': [
    'application/planted-f.ts',
    "import { randomUUID } from 'node:crypto';\nexport const f = randomUUID;",
  ],
  'adapters-know-ports-only': [
    'adapters/node/planted-g.ts',
    "import { commit } from '../../application/listing/commit';\nexport const g = commit;",
  ],
  'adapters-stand-alone': [
    'adapters/node/planted-h.ts',
    "import { makeHmacCursors } from '../cursors/hmac-cursors';\nexport const h = makeHmacCursors;",
  ],
  'in-memory-is-no-cloud': [
    'adapters/in-memory/planted-i.ts',
    "import type { SNSClient } from '@aws-sdk/client-sns';\nexport type I = SNSClient;",
  ],
  'inversify-stays-in-the-composition-root': [
    'handlers/appsync/planted-j.ts',
    "import { Container } from 'inversify';\nexport const j = Container;",
  ],
  'handlers-take-adapters-from-the-set': [
    'handlers/guest/planted-k.ts',
    "import { systemClock } from '../../adapters/node/clock-and-ids';\nexport const k = systemClock;",
  ],
  'composition-knows-no-infrastructure': [
    'handlers/composition/planted-l.ts',
    "import { json } from '../../infra/local-host/reply';\nexport const l = json;",
  ],
  'composition-knows-no-handlers': [
    'handlers/composition/planted-p.ts',
    "import { handler } from '../reactions/people/create-profile.handler';\nexport const p = handler;",
  ],
  'ports-know-no-use-case': [
    'application/ports/planted-q.ts',
    "import { commit } from '../listing/commit';\nexport const q = commit;",
  ],
  'tests-stay-outside': [
    'infra/planted-m.ts',
    "import { noon } from '../test/builders/listings';\nexport const m = noon;",
  ],
  'no-circles': ['infra/planted-n.ts', "import { o } from './planted-o';\nexport const n = (): unknown => o;"],
};

const circle = ['infra/planted-o.ts', "import { n } from './planted-n';\nexport const o = n;"] as const;

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the layers', () => {
  let folder: string;
  let violations: readonly Violation[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'layers-'));
    for (const part of [
      'domain',
      'application',
      'adapters',
      'handlers',
      'infra',
      'test/builders',
      'tsconfig.json',
      'package.json',
      '.dependency-cruiser.cjs',
    ]) {
      await cp(join(root, part), join(folder, part), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [file, text] of [...Object.values(planted), circle]) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${text}\n`);
    }
    const cruise = run(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        '--output-type',
        'json',
        'domain',
        'application',
        'adapters',
        'handlers',
        'infra',
      ],
      { cwd: folder, maxBuffer: 256 * 1024 * 1024 },
    );
    const { stdout } = await cruise.catch((failure: unknown) => failure as { stdout: string });
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  }, 600_000);

  afterAll(() => rm(folder, { recursive: true }));

  it.each(Object.entries(planted))('are guarded by %s', (rule, [file]) => {
    expect(violations.filter(({ from }) => from === file).map(({ rule: broken }) => broken.name)).toContain(rule);
  });

  it('are not broken by anything else', () => {
    expect(violations.filter(({ from }) => !from.includes('planted'))).toEqual([]);
  });
});
