import { Complaint, toldOf } from '../shell/complaint';
import type { Backend } from './backend';
import { startHost } from './host';
import { type LocalSettings, localSettings } from './settings';

/** Milliseconds. */
const maxStopMs = 10_000;

/** Makes the backend, and loads only the set that is asked for. The launcher has chosen the functions' set to go with it. */
const backendOf = async ({ name, folder, samples }: LocalSettings): Promise<Backend> => {
  if (process.env.ADAPTERS !== 'aws') return (await import('./in-memory-backend')).makeInMemoryBackend({ samples });
  return (await import('./aws/backend')).makeAwsBackend({ name, folder, samples });
};

/** Lets something happen once: a terminal's Ctrl-C comes twice, from it and from the launcher. */
const once = (act: () => void): (() => void) => {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
};

/** Why no server can listen there, for a person. */
const portTroubles: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use: end what uses it',
  EACCES: 'may not be used by you: ports below 1024 are the system’s',
};

/** Returns what the system says of a port, as a complaint about it. */
const asComplaint = (failure: unknown, port: number): unknown => {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  const trouble = portTroubles[code];
  const other = port >= 1024 && port < 65_535 ? port + 1 : 4001;
  return trouble ? new Complaint(`Port ${port} ${trouble}, or choose another with PORT=${other} npm start.`) : failure;
};

/** Ends this process when its launcher has, whatever it is about just then. */
const endWithLauncher = (end: () => void): void => {
  if ('connected' in process && !process.connected) end();
  else process.on('disconnect', end);
};

const main = async (): Promise<void> => {
  let end = (): void => process.exit(1);
  endWithLauncher(() => end());
  const settings = localSettings(process.env);
  const backend = await backendOf(settings);
  const host = await startHost(settings.port, backend).catch((failure: unknown) => {
    throw asComplaint(failure, settings.port);
  });
  const apis = ['guest', 'user', 'organiser', 'audit'].map((api) => `/${api}/graphql`).join(' ');
  process.stdout.write(`Things To Do is ready: ${host.origin} (${apis} /inbox)\n`);
  end = once(() => {
    void host.stop().then(() => {
      process.stdout.write('Things To Do has ended.\n');
      process.exit(0);
    });
    setTimeout(() => process.exit(1), maxStopMs).unref();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
};

main().catch((failure: unknown) => {
  process.stderr.write(`${toldOf(failure)}\n`);
  process.exit(1);
});
