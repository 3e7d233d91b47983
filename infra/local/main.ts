import { startHost } from './host';
import { makeInMemoryBackend } from './in-memory-backend';

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 4000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is ${text}, and not a port.`);
};

const explain = (failure: unknown): string => {
  if (failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE') {
    return 'The port is in use: end what uses it, or choose another with PORT=4001 npm start.';
  }
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
};

const main = async (): Promise<void> => {
  const host = await startHost(portOf(process.env.PORT), makeInMemoryBackend({ samples: true }));
  const apis = ['guest', 'user', 'organiser', 'audit'].map((api) => `/${api}/graphql`).join(' ');
  process.stdout.write(`Things To Do is ready: ${host.origin} (${apis} /inbox)\n`);
  const end = (): void => {
    void host.stop().then(() => {
      process.stdout.write('Things To Do has ended.\n');
      process.exit(0);
    });
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

main().catch((failure: unknown) => {
  process.stderr.write(`${explain(failure)}\n`);
  process.exit(1);
});
