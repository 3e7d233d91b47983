import { deleteIndices } from '../../adapters/opensearch/manage-index';
import { rebuildIndex } from '../../adapters/opensearch/rebuild-index';
import type { IndexEntry } from '../../application/finding/ports/search-index';
import { anId } from '../builders/listings';
import { randomEntries } from '../contracts/search-index-random';
import {
  client,
  clock,
  found,
  freshAlias,
  freshIndex,
  leaveNothing,
  named,
  namesIn,
  needEngine,
} from './support/search-indices';

beforeAll(needEngine);
afterAll(leaveNothing);

describe('a rebuild', () => {
  it('brings the index in line with what is stored, and says what was wrong', async () => {
    const alias = freshAlias();
    const index = await freshIndex(alias);
    const [kept, old, lost, stray] = [named('Kept'), named('Old'), named('Lost'), named('Stray')];
    const withdrawn = { id: anId(), version: 3, listing: undefined };
    await index.apply([kept, old, stray, withdrawn]);
    const fresh = named('New', 2, old.id);
    let readings = 0;
    const entries = async function* () {
      readings += 1;
      yield [kept, fresh];
      // What happens during the rebuild is stored by the second reading.
      yield readings === 1 ? [lost, withdrawn] : [named('Found', 2, lost.id), withdrawn];
    };
    const report = await rebuildIndex(client, { alias, clock, entries });
    expect(report).toEqual({
      index: `${alias}-2`,
      listings: 3,
      missing: { count: 1, ids: [lost.id] },
      surplus: { count: 1, ids: [stray.id] },
      outdated: { count: 1, ids: [old.id] },
    });
    await client.indices.refresh({ index: alias });
    expect(await namesIn(index)).toEqual(['Found', 'Kept', 'New']);
    expect(await index.apply([named('Late', 2, withdrawn.id)])).toEqual([]);
    expect(await namesIn(index)).toEqual(['Found', 'Kept', 'New']);
    expect(await deleteIndices(client, alias)).toEqual([`${alias}-2`]);
  });

  it('is not seen by those who search meanwhile', async () => {
    const alias = freshAlias();
    const index = await freshIndex(alias);
    const stored = randomEntries(300, 17);
    await index.apply(stored);
    const whole = (await found(index)).length;
    const progress = { isOver: false };
    const rebuilt = rebuildIndex(client, {
      alias,
      clock,
      entries: async function* () {
        for (let start = 0; start < stored.length; start += 50) yield stored.slice(start, start + 50);
      },
    }).finally(() => {
      progress.isOver = true;
    });
    const counts = new Set<number>();
    while (!progress.isOver) counts.add((await found(index)).length);
    expect((await rebuilt).outdated.count).toBe(0);
    expect([...counts]).toEqual([whole]);
  });

  it('leaves the old index in place when it fails', async () => {
    const alias = freshAlias();
    const index = await freshIndex(alias);
    await index.apply([named('Kept')]);
    const entries = async function* () {
      yield [named('New')];
      throw new Error('the table does not answer');
    };
    await expect(rebuildIndex(client, { alias, clock, entries })).rejects.toThrow(`${alias}-2`);
    expect(await namesIn(index)).toEqual(['Kept']);
    expect(await deleteIndices(client, alias)).toEqual([`${alias}-1`]);
  });

  it('loses nothing of what happens meanwhile: neither a newer listing, nor one that goes', async () => {
    const alias = freshAlias();
    const index = await freshIndex(alias);
    /** What is stored: the newest of every listing. */
    const stored = new Map<string, IndexEntry>(
      Array.from({ length: 200 }, () => named('v 1')).map((entry) => [entry.id, entry]),
    );
    await index.apply([...stored.values()]);
    const progress = { isOver: false };
    let version = 1;
    /** Stores another state of a listing and then indexes it, as the queue's consumer does. */
    const change = async (which: number): Promise<void> => {
      version += 1;
      const [id = anId()] = [...stored.values()].slice(which % stored.size).map((entry) => entry.id);
      const entry: IndexEntry =
        version % 3 === 0 ? { id, version, listing: undefined } : named(`v ${version}`, version, id);
      stored.set(id, entry);
      expect(await index.apply([entry])).toEqual([]);
    };
    const rebuilt = rebuildIndex(client, {
      alias,
      clock,
      entries: async function* () {
        const ids = [...stored.keys()];
        for (let start = 0; start < ids.length; start += 20) {
          yield ids.slice(start, start + 20).flatMap((id) => stored.get(id) ?? []);
          await change(start * 7);
        }
      },
    }).finally(() => {
      progress.isOver = true;
    });
    for (let which = 0; !progress.isOver; which += 3) await change(which);
    await rebuilt;
    expect(version).toBeGreaterThan(20);
    await client.indices.refresh({ index: alias });
    const expected = [...stored.values()].flatMap(({ listing }) =>
      listing ? [[listing.id, listing.content.name]] : [],
    );
    const actual = (await found(index)).map(({ listing }) => [listing.id, listing.content.name]);
    expect(actual.sort()).toEqual(expected.sort());
  });

  it('that another one overtakes leaves nothing of its own, and makes no index that the engine would have to guess', async () => {
    const alias = freshAlias();
    const index = await freshIndex(alias);
    const stored = [named('One'), named('Two')];
    const entries = async function* () {
      yield stored;
    };
    let reports = 0;
    const slow = async function* () {
      yield stored.slice(0, 1);
      reports += 1;
      if (reports === 1) await rebuildIndex(client, { alias, clock, entries });
      yield stored.slice(1);
    };
    expect(await rebuildIndex(client, { alias, clock, entries: slow })).toMatchObject({ index: `${alias}-2` });
    await client.indices.refresh({ index: alias });
    expect(await namesIn(index)).toEqual(['One', 'Two']);
    expect(await deleteIndices(client, alias)).toEqual([`${alias}-2`]);
  });
});
