/** What is wrong with what was typed, or with the machine: a person reads it, and no stack. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
}

/** Returns what a person reads of a failure: the message of a complaint, and the stack of a fault of ours. */
export const toldOf = (failure: unknown): string => {
  if (failure instanceof Complaint) return failure.message;
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
};

/** Throws a `Complaint` about any word behind a command that takes none. */
export const refuseWords = (command: string): void => {
  if (process.argv.length > 2) throw new Complaint(`${command} takes no arguments: leave them out.`);
};

/** Runs a command to its exit code. Whatever it throws is told on standard error, and is a failure. */
export const runCommand = async (command: () => Promise<number> | number): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (failure) {
    process.stderr.write(`${toldOf(failure)}\n`);
    process.exitCode = 1;
  }
};
