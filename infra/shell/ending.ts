import { Complaint } from './complaint';

/** Ways in which a person, a terminal or npm ends a command. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Returns a signal that comes once this process is told to end; the process itself then ends when its work has. */
export const endingSignal = (): AbortSignal => {
  const ending = new AbortController();
  for (const name of endings) {
    process.on(name, () => ending.abort(new Complaint(`Ended by ${name} before it was done.`)));
  }
  return ending.signal;
};
