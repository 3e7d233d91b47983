import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, type DocumentNode, execute, graphqlSync, parse, validate } from 'graphql';
import { schemaOf } from '../../handlers/schema';
import { startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';

/** Requests in flight at once, on as many connections. */
const connections = 16;
const rounds = 5;
/** Milliseconds for each measurement. */
const span = 1500;

const trivial = '{ __typename }';
const find =
  '{ findThingsToDo(first: 20) { totalCount edges { node { id name where { address } organiser { id name } } } } }';

/** Returns a server as one writes it in an hour: parsed documents kept, nothing else. */
const startBare = async (): Promise<{ url: string; stop: () => void }> => {
  const schema = buildSchema(schemaOf('guest'));
  const kept = new Map<string, DocumentNode>();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
      const document = kept.get(query) ?? parse(query);
      if (!kept.has(query) && validate(schema, document).length === 0) kept.set(query, document);
      const result = execute({ schema, document });
      response.setHeader('content-type', 'application/graphql-response+json; charset=utf-8');
      response.end(JSON.stringify(result));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
};

const ask = (url: string, body: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', resolve);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

/** Requests per second. */
const measure = async (url: string, query: string): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const body = JSON.stringify({ query });
  const end = performance.now() + span;
  let answered = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      await ask(url, body, agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return (answered / span) * 1000;
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const main = async (): Promise<void> => {
  graphqlSync({ schema: buildSchema('type Query { a: Int }'), source: '{ a }' });
  const bare = await startBare();
  const host = await startHost(0, makeInMemoryBackend({ samples: true }));
  const url = `${host.origin}/guest/graphql`;
  const ratios: number[] = [];
  const rates = { bare: [] as number[], host: [] as number[], find: [] as number[] };
  await measure(bare.url, trivial);
  await measure(url, trivial);
  await measure(url, find);
  for (let round = 0; round < rounds; round += 1) {
    const bareRate = await measure(bare.url, trivial);
    const hostRate = await measure(url, trivial);
    rates.bare.push(bareRate);
    rates.host.push(hostRate);
    rates.find.push(await measure(url, find));
    ratios.push(hostRate / bareRate);
  }
  process.stdout.write(
    `trivial field: host ${median(rates.host).toFixed(0)}/s, bare ${median(rates.bare).toFixed(0)}/s, ratio ${median(ratios).toFixed(2)} (aim 0.90)\n`,
  );
  process.stdout.write(`findThingsToDo, 20 results with organisers: ${median(rates.find).toFixed(0)}/s\n`);
  bare.stop();
  await host.stop();
};

void main();
