import { npmRun } from '../../builders/npm-run';

/** `npm start` as a person runs it: a process group of its own, as a terminal makes one. */
export interface StartedHost {
  /** Returns where the host says it is reached. Throws with its output when it ends before it is ready. */
  ready(): Promise<string>;
  /** Ctrl-C: a terminal sends it to the whole group. */
  pressCtrlC(): void;
  /** `kill` of npm, which is all that a person's shell knows. */
  signalNpm(name: NodeJS.Signals): void;
  /** Returns the exit code, or the signal that ended npm, once every process of the group has let go of its output. */
  ended(): Promise<number | NodeJS.Signals | null>;
  output(): string;
  /** Ends what is left of it, at once. */
  kill(): void;
}

const readyLine = /Things To Do is ready: (http:\S+)/;

export const npmStart = (port: number | string, environment: NodeJS.ProcessEnv = {}): StartedHost => {
  const run = npmRun(['start', '--silent'], { environment: { ...environment, PORT: String(port) } });
  const origin = new Promise<string>((resolve, reject) => {
    run.onOutput((output) => {
      const said = readyLine.exec(output);
      if (said?.[1]) resolve(said[1]);
    });
    run.ended().then(() => reject(new Error(`npm start ended before it was ready: ${run.output()}`)), reject);
  });
  // Not every test waits for it.
  origin.catch(() => undefined);
  return {
    ready: () => origin,
    pressCtrlC: () => run.signalGroup('SIGINT'),
    signalNpm: run.signal,
    ended: run.ended,
    output: run.output,
    kill: () => run.signalGroup('SIGKILL'),
  };
};
