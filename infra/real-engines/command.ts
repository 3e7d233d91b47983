import { Complaint } from '../shell/complaint';
import { isServerName, type ServerName, serverNames } from './names';

const actions = ['start', 'stop', 'status'] as const;

export interface Command {
  readonly action: (typeof actions)[number];
  /** In the order of `serverNames`, each once. */
  readonly names: readonly ServerName[];
}

const ways = `Use npm run servers, or npm run servers -- ${actions.join('|')} NAME..., with names of ${serverNames.join(' ')} or none for all.`;

export const parseCommand = (words: readonly string[]): Command => {
  const [first = 'start', ...rest] = words;
  const action = actions.find((one) => one === first);
  if (!action) throw new Complaint(`"${first}" is no command. ${ways}`);
  const stranger = rest.find((word) => !isServerName(word));
  if (stranger !== undefined) throw new Complaint(`"${stranger}" is no server. ${ways}`);
  return { action, names: serverNames.filter((name) => rest.length === 0 || rest.includes(name)) };
};
