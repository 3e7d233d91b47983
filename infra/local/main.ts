import type { Backend } from './backend';
import { startHost } from './host';

/** Milliseconds. */
const longestStop = 10_000;

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 4000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is ${text}, and not a port.`);
};

/** Only the set that is asked for is loaded; the launcher has chosen the functions' set to go with it. */
const backendOf = async (adapters: string | undefined): Promise<Backend> => {
  if (adapters !== 'aws') return (await import('./in-memory-backend')).makeInMemoryBackend({ samples: true });
  const { LOCAL_NAME: name = 'things-to-do', LOCAL_FOLDER: folder = `.servers/host/${name}` } = process.env;
  return (await import('./aws/backend')).makeAwsBackend({
    name,
    folder,
    samples: process.env.LOCAL_SAMPLES !== 'none',
  });
};

/** A terminal's Ctrl-C comes twice: from it and from the launcher. */
const once = (act: () => void): (() => void) => {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
};

const explain = (failure: unknown): string => {
  if (failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE') {
    return 'The port is in use: end what uses it, or choose another with PORT=4001 npm start.';
  }
  if (failure instanceof Error && failure.name === 'ServersMissing') return failure.message;
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
};

const main = async (): Promise<void> => {
  const host = await startHost(portOf(process.env.PORT), await backendOf(process.env.ADAPTERS));
  const apis = ['guest', 'user', 'organiser', 'audit'].map((api) => `/${api}/graphql`).join(' ');
  process.stdout.write(`Things To Do is ready: ${host.origin} (${apis} /inbox)\n`);
  const end = once(() => {
    void host.stop().then(() => {
      process.stdout.write('Things To Do has ended.\n');
      process.exit(0);
    });
    setTimeout(() => process.exit(1), longestStop).unref();
  });
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // The launcher is gone.
  process.on('disconnect', end);
};

main().catch((failure: unknown) => {
  process.stderr.write(`${explain(failure)}\n`);
  process.exit(1);
});
