import { isServerName, type ServerName, serverNames } from './names';

const actions = ['start', 'stop', 'status'] as const;

export interface Command {
  readonly action: (typeof actions)[number];
  /** In the order of `serverNames`, each once. */
  readonly names: readonly ServerName[];
}

/** What is wrong with what was typed, or with the machine: a person reads it, and no stack. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
}

export const usage = `npm run servers                      start all
npm run servers -- start [NAME...]   start these
npm run servers -- stop [NAME...]    stop these, or all
npm run servers -- status [NAME...]  say what runs
NAME is one of: ${serverNames.join(' ')}`;

export const parseCommand = (words: readonly string[]): Command => {
  const [first = 'start', ...rest] = words;
  const action = actions.find((one) => one === first);
  if (!action) throw new Complaint(`"${first}" is no command.\n${usage}`);
  const stranger = rest.find((word) => !isServerName(word));
  if (stranger !== undefined) throw new Complaint(`"${stranger}" is no server.\n${usage}`);
  return { action, names: serverNames.filter((name) => rest.length === 0 || rest.includes(name)) };
};
