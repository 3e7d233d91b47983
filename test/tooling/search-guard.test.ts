import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SearchGuard, startSearchGuard } from '../../infra/emulator/search-guard';

let engine: Server;
let guard: SearchGuard;
const reached: string[] = [];

beforeAll(async () => {
  engine = createServer((request, response) => {
    request.resume();
    reached.push(`${String(request.method)} ${String(request.url)}`);
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(engine, 'listening');
  guard = await startSearchGuard(`http://127.0.0.1:${(engine.address() as AddressInfo).port}`);
});

afterAll(async () => {
  await guard.stop();
  engine.closeAllConnections();
  engine.close();
});

const ask = async (method: string, path: string): Promise<number> => (await fetch(guard.url + path, { method })).status;

const alias = 'laptop-things-to-do-listings';

it('what a role of the stage allows reaches the engine, and what none allows does not', async () => {
  expect(await ask('POST', '/_msearch')).toBe(200);
  expect(await ask('POST', `/${alias}/_search?size=1`)).toBe(200);
  expect(await ask('PUT', `/${alias}-2`)).toBe(200);
  expect(await ask('GET', '/_cat/indices')).toBe(403);
  expect(await ask('DELETE', '/other-1')).toBe(403);
  expect(reached).toEqual(['POST /_msearch', `POST /${alias}/_search?size=1`, `PUT /${alias}-2`]);
  expect(guard.refused).toEqual(['GET /_cat/indices', 'DELETE /other-1']);
});

it('one function at work is held against its own role', async () => {
  await guard.only('operations/es-delete-indices', async () => {
    expect(await ask('DELETE', `/${alias}-1`)).toBe(200);
    expect(await ask('POST', `/${alias}/_search`)).toBe(403);
  });
  expect(await ask('POST', `/${alias}/_search`)).toBe(200);
});
