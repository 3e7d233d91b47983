import { edit } from '../../domain/listing/transitions';
import { instantAt } from '../../domain/shared/time';
import { aContent, aDraft, aKey, anId, noon } from '../builders/listings';
import { every, type Fault, first } from './support/fault-proxy';
import { type FaultyStores, startFaultyStores } from './support/faulty-stores';
import { aChild, kept, limit } from './support/storage-steps';

const now = instantAt(noon);
let faulty: FaultyStores;

/** Each with a client of its own: one that failed often no longer tries again. */
beforeEach(async () => {
  faulty = await startFaultyStores(300);
});

afterEach(() => faulty.stop());

describe('a database that stays out of reach', () => {
  it.each<Fault>(['throttle', 'hang', 'cut before', 503])(
    'is a failure, and nothing is taken for absent or done: %s',
    async (fault) => {
      const draft = await kept(faulty.unharmed, aDraft());
      const change = edit(draft, aContent({ name: 'Another' }), { removeImage: false, now });
      const key = aKey();
      faulty.proxy.inject(every(fault));
      const { listings, idempotencyStore, rateLimiter } = faulty.stores;
      const asked = [
        listings.get(draft.id),
        listings.commit(change),
        idempotencyStore.claim(key),
        rateLimiter.take(key, limit, noon),
      ];
      const outcomes = await Promise.allSettled(asked);
      expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
      expect(await faulty.unharmed.listings.get(draft.id)).toEqual(draft);
      expect(await faulty.unharmed.idempotencyStore.claim(key)).toBe('claimed');
    },
  );
});

describe('a write whose answer is lost', () => {
  it('after somebody else has written is a conflict still', async () => {
    const draft = await kept(faulty.unharmed, aDraft());
    const renamed = (name: string) => edit(draft, aContent({ name }), { removeImage: false, now });
    const theirs = renamed('Theirs');
    await faulty.unharmed.listings.commit(theirs);
    faulty.proxy.inject(first(1, 'PutItem', 'cut after'));
    expect((await faulty.stores.listings.commit(renamed('Mine'))).ok).toBe(false);
    expect(await faulty.unharmed.listings.get(draft.id)).toEqual(theirs.answer);
  });

  it('and that nobody sends again is done all the same: whoever writes the same anew meets a conflict', async () => {
    const draft = aDraft();
    await faulty.stores.listings.commit({ answer: draft, listings: [draft] });
    expect((await faulty.stores.listings.commit({ answer: draft, listings: [draft] })).ok).toBe(false);
  });

  it('lets one alone begin, though somebody else tries at the same moment', async () => {
    const key = aKey();
    faulty.proxy.inject(first(1, 'UpdateItem', 'cut after'));
    const { stores, unharmed } = faulty;
    const states = await Promise.all([
      stores.idempotencyStore.claim(key),
      unharmed.idempotencyStore.claim(key),
      unharmed.idempotencyStore.claim(key),
    ]);
    expect([...states].sort()).toEqual(['busy', 'busy', 'claimed']);
  });

  it('has removed a child or a favourite once, counted it off once, and answers it', async () => {
    const child = aChild();
    const favourite = { listingId: anId(), userId: child.parentId, addedAt: now };
    await faulty.unharmed.children.add(child);
    await faulty.unharmed.favourites.add(favourite);
    const { children, favourites } = faulty.stores;
    faulty.proxy.inject(first(1, 'TransactWriteItems', 'cut after'));
    expect(await children.remove(child.id, child.parentId)).toEqual(child);
    faulty.proxy.inject(first(1, 'TransactWriteItems', 'cut after'));
    expect(await favourites.remove(favourite.listingId, favourite.userId)).toEqual(favourite);
    expect(await faulty.unharmed.children.childrenOf(child.parentId)).toEqual([]);
    expect(await faulty.unharmed.favourites.favouritesOf(child.parentId)).toEqual([]);
  });
});
