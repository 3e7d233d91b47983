import { Complaint } from '../shell/complaint';
import type { Server } from './server';
import { addressOf, logOf, type State, stateOf } from './state';

const told = (server: Server, state: State): string => {
  switch (state.kind) {
    case 'stopped':
      return 'does not run';
    case 'strange':
      return `does not run; port ${state.port} is held by something that this command did not start`;
    case 'well':
      return `runs at ${addressOf(state.record.port)} (process ${state.record.pid})`;
    case 'unwell':
      return `does not answer at ${addressOf(state.record.port)} (process ${state.record.pid}); its log is ${logOf(server)}`;
  }
};

/** Rejects when the server is not there to be used. */
export const status = async (server: Server, say: (progress: string) => void): Promise<void> => {
  const state = await stateOf(server);
  if (state.kind !== 'well') throw new Complaint(told(server, state));
  say(told(server, state));
};
