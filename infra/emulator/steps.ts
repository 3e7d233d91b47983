import { setTimeout as pause } from 'node:timers/promises';

/** What is tried, one thing after the other, each within its time. */
export interface Steps {
  /** Rejects when the step failed: what follows it in its phase cannot be tried. */
  step<T>(title: string, work: (signal: AbortSignal) => Promise<T>, seconds?: number): Promise<T>;
  /** Notes something to know of the step in hand. */
  note(text: string): void;
  /** Takes some steps that build on each other. Answers what they come to; undefined when one failed. Never rejects. */
  phase<T>(title: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Prints the sum; whether all is well. */
  finish(): boolean;
}

/** Thrown by a step that failed, after it was reported. */
class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

/** Seconds, for a machine that is busy with other things. */
const usualLimitSeconds = 180;

const explain = (failure: unknown): string => {
  if (!(failure instanceof Error)) return String(failure);
  const cause = failure.cause === undefined ? '' : `\n  because: ${explain(failure.cause)}`;
  return `${failure.message}${cause}`;
};

const indented = (text: string): string => text.replaceAll('\n', '\n      ');

/** Milliseconds that work has to end by itself, and to say what it waited for. */
const graceMs = 3000;

/** Rejects soon after the signal did, whatever the work makes of it. */
const within = async <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const refuse = (): void => {
      timer = setTimeout(() => reject(signal.reason as Error), graceMs);
    };
    signal.addEventListener('abort', refuse, { once: true });
  });
  try {
    return await Promise.race([work(signal), aborted]);
  } finally {
    clearTimeout(timer);
  }
};

/** Runs steps. `interrupted` ends the step in hand, and lets no other step or phase begin. */
export const makeSteps = (print: (line: string) => void, interrupted: AbortSignal): Steps => {
  const begun = Date.now();
  let [passed, failed] = [0, 0];
  const since = (from: number): string => `${((Date.now() - from) / 1000).toFixed(1)} s`;

  const step: Steps['step'] = async (title, work, seconds = usualLimitSeconds) => {
    const from = Date.now();
    try {
      interrupted.throwIfAborted();
      const limit = AbortSignal.timeout(seconds * 1000);
      const result = await within(AbortSignal.any([limit, interrupted]), work);
      passed += 1;
      print(`  ok   ${title} (${since(from)})`);
      return result;
    } catch (failure) {
      failed += 1;
      const why = interrupted.aborted ? ': interrupted' : `\n      ${indented(explain(failure))}`;
      print(`  FAIL ${title} (${since(from)})${why}`);
      throw new StepFailed(title, { cause: failure });
    }
  };

  return {
    step,
    note: (text) => print(`       ${text}`),
    phase: async (title, work) => {
      if (interrupted.aborted) return undefined;
      print(`\n${title}`);
      try {
        return await work();
      } catch (failure) {
        if (failure instanceof StepFailed) return undefined;
        failed += 1;
        print(`  FAIL ${title}: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`);
        return undefined;
      }
    },
    finish: () => {
      print(`\n${since(begun)}\n${passed} passed, ${failed} failed`);
      return failed === 0 && passed > 0;
    },
  };
};

/** Milliseconds between two looks. */
const betweenMs = 150;

/** Looks again and again until there is something to see, or until the step's time is up. */
export const until = async <T>(what: string, look: () => Promise<T | undefined>, signal: AbortSignal): Promise<T> => {
  while (!signal.aborted) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await pause(betweenMs);
  }
  throw new Error(`waited in vain for ${what}`);
};
