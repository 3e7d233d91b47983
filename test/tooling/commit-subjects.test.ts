import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const nobody = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_CONFIG_GLOBAL: '/dev/null' };
const env = { ...process.env, ...nobody, GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' };

const gitIn = (folder: string, ...words: readonly string[]): void => {
  execFileSync('git', words, { cwd: folder, env, stdio: 'ignore' });
};

const commitIn = (folder: string, ...subjects: readonly string[]): void => {
  for (const subject of subjects) gitIn(folder, 'commit', '--allow-empty', '--message', subject);
};

const checkIn = (cwd: string) =>
  spawnSync(
    process.execPath,
    [`--import=${pathToFileURL(require.resolve('tsx')).href}`, join(root, 'infra/tools/commit-subjects.ts')],
    { cwd, env, encoding: 'utf8' },
  );

describe('subjects of commits', () => {
  let folder: string;
  let repository: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'commits-'));
    repository = join(folder, 'repository');
    gitIn(folder, 'init', '--initial-branch', 'main', repository);
    // History that nobody can change any more.
    commitIn(repository, 'Initial commit', `feat: ${'long '.repeat(20)}`);
    gitIn(repository, 'switch', '--create', 'work');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const passes = (cwd: string): void => {
    expect(checkIn(cwd)).toMatchObject({ status: 0, stderr: '' });
  };

  it('pass with a type and a scope, whatever stands on the default branch already', () => {
    commitIn(
      repository,
      'feat(booking): places are held for minutes',
      'fix(search)!: ages in months',
      'test(e2e): racés',
    );
    passes(repository);
    gitIn(repository, 'switch', '--detach');
    passes(repository);
    gitIn(repository, 'switch', 'main');
    passes(repository);
  });

  it.each([
    'Fix it',
    'fix: no scope',
    'fixed(search): no such type',
    'fix(Search): a scope with a capital',
    'fix(): an empty scope',
    'fix(search) no colon',
    'fix(search): a full stop.',
    `fix(search): ${'x'.repeat(60)}`,
  ])('are refused when new and like %j', (subject) => {
    commitIn(repository, 'fix(search): one that is right', subject, 'fix(search): another that is right');
    const { status, stderr } = checkIn(repository);
    expect(status).toBe(1);
    expect(stderr.split('\n').filter((line) => line.endsWith(subject))).toHaveLength(1);
    expect(stderr).not.toContain('one that is right');
  });

  it('are read in a clone as in the repository, shallow or not, and nowhere without one', () => {
    commitIn(repository, 'Fix it');
    const clone = (name: string, ...words: readonly string[]): string => {
      gitIn(folder, 'clone', ...words, pathToFileURL(repository).href, name);
      return join(folder, name);
    };
    gitIn(repository, 'switch', 'main');
    const whole = clone('whole');
    passes(whole);
    gitIn(whole, 'switch', 'work');
    expect(checkIn(whole).status).toBe(1);
    // What the default branch has is not in it: nobody can tell what is new.
    const shallow = clone('shallow', '--depth', '1', '--branch', 'work');
    gitIn(shallow, 'switch', '--detach');
    passes(shallow);
    passes(clone('shallow-main', '--depth', '1'));
    passes(folder);
  });
});
