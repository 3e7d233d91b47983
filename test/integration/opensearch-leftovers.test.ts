import { Client } from '@opensearch-project/opensearch';
import { maxRunMs } from '../../adapters/opensearch/manage-index';
import { rebuildIndex } from '../../adapters/opensearch/rebuild-index';
import type { IndexEntry } from '../../application/finding/ports/search-index';
import { type Fault, type FaultProxy, startFaultProxy } from './support/fault-proxy';
import {
  client,
  clock,
  engine,
  freshAlias,
  freshIndex,
  leaveNothing,
  named,
  namesIn,
  needEngine,
} from './support/search-indices';

let proxy: FaultProxy;

beforeAll(async () => {
  await needEngine();
  proxy = await startFaultProxy(engine);
});

afterAll(async () => {
  await proxy.stop();
  await leaveNothing();
});

const reading = (...stored: IndexEntry[]) =>
  async function* () {
    yield stored;
  };

const indicesOf = async (alias: string): Promise<readonly string[]> =>
  Object.keys((await client.indices.get({ index: `${alias}-*` })).body).sort();

const servingOf = async (alias: string): Promise<readonly string[]> =>
  Object.keys((await client.indices.getAlias({ name: alias })).body);

/** Fails one request, by its number; tells whether it was asked. */
const failing = (number: number, fault: Fault) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked === number ? fault : undefined;
  };
};

describe('a rebuild of which one request fails', () => {
  /** Rebuilds with the first request failing, then the second and so on, until one ends without meeting its fault. */
  const eachRequest = async (fault: Fault, maxRetries: number, see: (failure: unknown) => void) => {
    const asking = new Client({ node: proxy.url, requestTimeout: 30_000, maxRetries });
    const kept = named('Kept');
    let [number, isMet] = [0, true];
    while (isMet) {
      number += 1;
      const alias = freshAlias();
      const index = await freshIndex(alias);
      await index.apply([kept]);
      const hit = proxy.inject(failing(number, fault));
      const settings = { alias, clock, entries: reading(kept, named('New')) };
      const failure: unknown = await rebuildIndex(asking, settings).then(
        () => undefined,
        (cause: unknown) => cause,
      );
      isMet = hit.length > 0;
      proxy.inject(undefined);
      see(isMet ? failure : 'no fault');
      await client.indices.refresh({ index: alias });
      expect(await namesIn(index)).toContain('Kept');
      expect({ number, left: await indicesOf(alias) }).toEqual({ number, left: await servingOf(alias) });
      expect(await servingOf(alias)).toHaveLength(1);
    }
    await asking.close();
    return number - 1;
  };

  it('leaves one index, which serves, and fails, when its role does not allow the request', async () => {
    const requests = await eachRequest(403, 0, (failure) => expect(failure).toBeDefined());
    expect(requests).toBeGreaterThan(8);
  });

  it('leaves one index, which serves, when the request is carried out and never answered', async () => {
    expect(await eachRequest('cut after', 0, () => undefined)).toBeGreaterThan(8);
  });

  it('ends well when the client asks again for what was done and not answered', async () => {
    await eachRequest('cut after', 1, (failure) => expect(failure ?? 'no fault').toBe('no fault'));
  });
});

describe('a rebuild that was cut off', () => {
  /** The engine lets a maker say when an index was made; nobody else can put a run into the past. */
  const leave = (alias: string, number: number, age: number, aliases: object) =>
    client.indices.create({
      index: `${alias}-${number}`,
      body: {
        settings: { 'index.creation_date': String(Date.now() - age) },
        aliases: aliases as Record<string, object>,
      },
    });

  it('is cleared away by the next one, as soon as it cannot be at work any more', async () => {
    const alias = freshAlias();
    const index = await freshIndex(alias);
    const old = 2 * maxRunMs;
    await leave(alias, 2, old, { [`${alias}-2-filling`]: {} });
    await leave(alias, 3, old, { [`${alias}-3-filling-of-a-run`]: {} });
    await leave(alias, 4, old, {});
    await leave(alias, 5, old, { [`${alias}-of-an-operator`]: {} });
    await leave(alias, 6, maxRunMs / 3, { [`${alias}-6-filling-of-a-run`]: {} });
    await rebuildIndex(client, { alias, clock, entries: reading(named('Kept')) });
    expect(await namesIn(index)).toEqual(['Kept']);
    expect(await indicesOf(alias)).toEqual([`${alias}-5`, `${alias}-6`, `${alias}-7`]);
  });
});
