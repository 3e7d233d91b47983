import { constants } from 'node:os';
import { setImmediate as aTurn } from 'node:timers/promises';
import { type Keeper, makeKeeper } from './keeper';
import { makeSteps, type Steps } from './steps';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Runs some work, and ends whatever it started, however it comes to its end. Answers the code to exit with: 0 when all is well, else
 * 1; after a Ctrl-C 130, as shells have it. Another Ctrl-C is not heard: it would leave behind what is being ended.
 */
export const supervise = async (work: (steps: Steps, keeper: Keeper) => Promise<void>): Promise<number> => {
  const interrupted = new AbortController();
  let endedBy: (typeof endings)[number] | undefined;
  for (const name of endings) {
    process.on(name, () => {
      if (endedBy !== undefined) return;
      endedBy = name;
      print(`\nInterrupted by ${name}: ending what this run has started.`);
      interrupted.abort(new Error(`interrupted by ${name}`));
    });
  }
  const codeOf = (isWell: boolean): number =>
    endedBy === undefined ? Number(!isWell) : 128 + constants.signals[endedBy];
  const steps = makeSteps(print, interrupted.signal);
  const keeper = makeKeeper();
  let failure: Error | undefined;
  try {
    await work(steps, keeper);
  } catch (cause) {
    failure = cause instanceof Error ? cause : new Error(String(cause));
  } finally {
    await keeper.stopAll();
  }
  // A Ctrl-C reaches children, too: that one of them has ended may be seen before the Ctrl-C itself.
  await aTurn();
  if (failure !== undefined && endedBy === undefined) throw failure;
  const isWell = steps.finish();
  return codeOf(isWell);
};
