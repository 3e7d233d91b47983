import { spawnSync } from 'node:child_process';
import { Complaint, refuseWords, runCommand } from '../shell/complaint';

const maxLength = 72;
const types = ['build', 'chore', 'ci', 'docs', 'feat', 'fix', 'perf', 'refactor', 'revert', 'style', 'test'];

/** `type(scope): what changes`, with an `!` where clients must change too. https://www.conventionalcommits.org/en/v1.0.0/ */
const conventional = new RegExp(`^(?:${types.join('|')})\\([a-z0-9][a-z0-9-]*\\)!?: \\S.*[^.\\s]$`);

/** Returns what is wrong with the subject of a commit; undefined when nothing is. */
const faultOf = (subject: string): string | undefined => {
  const { length } = Array.from(subject);
  if (length > maxLength) return `has ${length} characters, and ${maxLength} at most fit`;
  return conventional.test(subject) ? undefined : 'is not "type(scope): what changes", without a full stop';
};

/** Returns what git says; undefined when it cannot. */
const git = (...words: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync('git', words, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** Where the default branch may be known: as the server names it, as a clone of one branch has it, and in a repository of one's own. */
const defaultBranches = ['origin/HEAD', 'origin/main', 'main'];

/**
 * Returns the range of what is new against the default branch. Undefined where nobody can tell, as in a clone that is too shallow to
 * hold where the two part: what stands on the default branch already cannot be changed, and is not complained of.
 */
const newCommits = (): string | undefined => {
  const branch = defaultBranches.find((name) => git('rev-parse', '--verify', '--quiet', `${name}^{commit}`));
  const parting = branch && git('merge-base', branch, 'HEAD');
  return parting ? `${parting}..HEAD` : undefined;
};

void runCommand(() => {
  refuseWords('npm run check:commits');
  const range = newCommits();
  const subjects = (range && git('log', '--no-merges', '--format=%h %s', range))?.split('\n').filter(Boolean) ?? [];
  const faults = subjects.flatMap((line) => {
    const fault = faultOf(line.slice(line.indexOf(' ') + 1));
    return fault === undefined ? [] : [`${line}\n  ${fault}`];
  });
  if (faults.length > 0) throw new Complaint(faults.join('\n'));
  const what = range === undefined ? 'the default branch is not at hand' : `${subjects.length} new`;
  process.stdout.write(`commit subjects: ${what}\n`);
  return 0;
});
