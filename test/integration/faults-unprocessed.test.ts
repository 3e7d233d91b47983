import { aDraft } from '../builders/listings';
import type { Fault, Plan } from './support/fault-proxy';
import { type FaultyStores, startFaultyStores } from './support/faulty-stores';

let faulty: FaultyStores;

beforeAll(async () => {
  faulty = await startFaultyStores();
});

afterAll(() => faulty.stop());

const table = 'things-to-do';

interface Keys {
  readonly Keys: readonly { readonly id: { readonly S: string } }[];
}

interface BatchAnswer {
  readonly Responses: Readonly<Record<string, readonly { readonly id: { readonly S: string } }[]>>;
}

const wantedIn = (body: string): Keys =>
  (JSON.parse(body) as { RequestItems: Readonly<Record<string, Keys>> }).RequestItems[table] ?? { Keys: [] };

/** Leaves all but the first `most` of a batch unprocessed, as DynamoDB does when it is throttled or the answer gets too large. */
const processing =
  (body: string, max: number): Fault =>
  (answered) => {
    const { Keys: keys, ...rest } = wantedIn(body);
    const done = new Set(keys.slice(0, max).map(({ id }) => id.S));
    const { Responses: found } = JSON.parse(answered) as BatchAnswer;
    const left = keys.slice(max);
    return JSON.stringify({
      Responses: { [table]: found[table]?.filter(({ id }) => done.has(id.S)) },
      UnprocessedKeys: left.length > 0 ? { [table]: { ...rest, Keys: left } } : {},
    });
  };

const batches =
  (max: number, seen: (body: string) => void = () => undefined): Plan =>
  ({ operation, body }) => {
    if (operation !== 'BatchGetItem') return undefined;
    seen(body);
    return processing(body, max);
  };

describe('keys that DynamoDB leaves unprocessed', () => {
  it('are asked for again, and only they, until all are answered', async () => {
    const asked: string[] = [];
    const { stores, unharmed, proxy } = faulty;
    const drafts = Array.from({ length: 130 }, () => aDraft());
    await Promise.all(drafts.map((draft) => unharmed.listings.commit({ answer: draft, listings: [draft] })));
    proxy.inject(batches(40, (body) => asked.push(body)));
    const found = await stores.listings.getMany(drafts.map(({ id }) => id));
    expect(drafts.map(({ id }) => found.get(id))).toEqual(drafts);
    const sizes = asked.map((body) => wantedIn(body).Keys.length);
    expect(sizes.sort((a, b) => b - a)).toEqual([100, 60, 30, 20]);
    expect(asked.every((body) => body.includes('"ConsistentRead":true'))).toBe(true);
  });

  it('for ever end in a failure, and never in a part of the answer', async () => {
    const { stores, proxy } = faulty;
    const draft = aDraft();
    await stores.listings.commit({ answer: draft, listings: [draft] });
    proxy.inject(batches(0));
    await expect(stores.listings.getMany([draft.id])).rejects.toThrow('1 keys stayed unprocessed');
  });
});
