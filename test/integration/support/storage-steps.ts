import type { Listing } from '../../../domain/listing/listing';
import { edit, openNewVersion, reject } from '../../../domain/listing/transitions';
import { type CalendarDay, instantAt, minute } from '../../../domain/shared/time';
import {
  aChildId,
  aContent,
  aDraft,
  aKey,
  anAuditor,
  anId,
  anOrganiser,
  aPending,
  aPublished,
  aUser,
  noon,
} from '../../builders/listings';
import type { FaultyStores } from './faulty-stores';

const now = instantAt(noon);
export const limit = { max: 2, windowMs: minute };

export type Stores = FaultyStores['stores'];

/** Arranged without a fault; then done with one, seen by what it answers, and looked at without one. */
export interface Step {
  readonly name: string;
  readonly request: string;
  readonly arrange: (unharmed: Stores) => Promise<(stores: Stores) => Promise<unknown>>;
}

export const kept = async <Kept extends Listing>({ listings }: Stores, listing: Kept): Promise<Kept> => {
  await listings.commit({ answer: listing, listings: [listing] });
  return listing;
};

const done = { ok: true, value: undefined };
export const aChild = () => ({
  id: aChildId(),
  parentId: aUser(),
  name: 'Zoë',
  birthDate: '2020-02-29' as CalendarDay,
  revision: 1,
});

export const writes: readonly Step[] = [
  {
    name: 'a new listing',
    request: 'PutItem',
    arrange:
      async (unharmed) =>
      async ({ listings }) => {
        const draft = aDraft();
        expect(await listings.commit({ answer: draft, listings: [draft] })).toEqual(done);
        expect(await unharmed.listings.get(draft.id)).toEqual(draft);
      },
  },
  {
    name: 'an edit',
    request: 'PutItem',
    arrange: async (unharmed) => {
      const draft = await kept(unharmed, aDraft());
      const change = edit(draft, aContent({ name: 'Another' }), { removeImage: false, now });
      return async ({ listings }) => {
        expect(await listings.commit(change)).toEqual(done);
        expect(await unharmed.listings.get(draft.id)).toEqual(change.answer);
      };
    },
  },
  {
    name: 'a rejection with its decision',
    request: 'TransactWriteItems',
    arrange: async (unharmed) => {
      const pending = await kept(unharmed, aPending());
      const auditorId = anAuditor();
      const change = reject(pending, ['No.'], { decisionId: aKey(), auditorId, now });
      return async ({ listings }) => {
        expect(await listings.commit(change)).toEqual(done);
        expect(await unharmed.listings.get(pending.id)).toEqual(change.answer);
        expect((await unharmed.listings.decisionsOf(auditorId, { size: 5 })).rows).toEqual([change.decision]);
      };
    },
  },
  {
    name: 'a new version beside its published listing',
    request: 'TransactWriteItems',
    arrange: async (unharmed) => {
      const published = await kept(unharmed, aPublished());
      const change = openNewVersion(published, anId(), now);
      return async ({ listings }) => {
        expect(await listings.commit(change)).toEqual(done);
        expect(await unharmed.listings.get(change.answer.id)).toEqual(change.answer);
      };
    },
  },
  {
    name: 'a child',
    request: 'TransactWriteItems',
    arrange:
      async (unharmed) =>
      async ({ children }) => {
        const child = aChild();
        expect(await children.add(child)).toEqual(done);
        expect(await unharmed.children.childrenOf(child.parentId)).toEqual([child]);
      },
  },
  {
    name: 'a favourite',
    request: 'TransactWriteItems',
    arrange:
      async (unharmed) =>
      async ({ favourites }) => {
        const favourite = { listingId: anId(), userId: aUser(), addedAt: now };
        expect(await favourites.add(favourite)).toEqual({ ok: true, value: favourite });
        expect(await unharmed.favourites.favouritesOf(favourite.userId)).toEqual([favourite]);
      },
  },
  {
    name: 'a profile at sign-up',
    request: 'PutItem',
    arrange:
      async (unharmed) =>
      async ({ profiles }) => {
        const profile = { id: anOrganiser(), name: 'Museum', revision: 1, updatedAt: now };
        await profiles.addIfAbsent(profile);
        expect(await unharmed.profiles.get(profile.id)).toEqual(profile);
      },
  },
  {
    name: 'another name',
    request: 'UpdateItem',
    arrange: async (unharmed) => {
      const id = anOrganiser();
      await unharmed.profiles.addIfAbsent({ id, name: 'Museum', revision: 1, updatedAt: now });
      const renamed = { id, name: 'Gallery', revision: 2, updatedAt: now };
      return async ({ profiles }) => {
        expect(await profiles.change(id, { name: 'Gallery' }, now)).toEqual(renamed);
        expect(await unharmed.profiles.get(id)).toEqual(renamed);
      };
    },
  },
  {
    name: 'another name for the revision that was read',
    request: 'UpdateItem',
    arrange: async (unharmed) => {
      const id = anOrganiser();
      await unharmed.profiles.addIfAbsent({ id, name: 'Museum', revision: 1, updatedAt: now });
      const renamed = { id, name: 'Gallery', revision: 2, updatedAt: now };
      return async ({ profiles }) => {
        expect(await profiles.changeAt(id, 1, { name: 'Gallery' }, now)).toEqual({ ok: true, value: renamed });
        expect(await unharmed.profiles.get(id)).toEqual(renamed);
      };
    },
  },
  {
    name: 'the claim of what is done once',
    request: 'UpdateItem',
    arrange:
      async (unharmed) =>
      async ({ idempotencyStore }) => {
        const key = aKey();
        expect(await idempotencyStore.claim(key)).toBe('claimed');
        expect(await unharmed.idempotencyStore.claim(key)).toBe('busy');
      },
  },
  {
    name: 'the completion of what is done once',
    request: 'UpdateItem',
    arrange: async (unharmed) => {
      const key = aKey();
      await unharmed.idempotencyStore.claim(key);
      return async ({ idempotencyStore }) => {
        await idempotencyStore.complete(key);
        expect(await unharmed.idempotencyStore.claim(key)).toBe('completed');
      };
    },
  },
  {
    name: 'the release of what is not completed',
    request: 'DeleteItem',
    arrange: async (unharmed) => {
      const key = aKey();
      await unharmed.idempotencyStore.claim(key);
      return async ({ idempotencyStore }) => {
        await idempotencyStore.release(key);
        expect(await unharmed.idempotencyStore.claim(key)).toBe('claimed');
      };
    },
  },
  {
    name: 'a use that is counted against a limit',
    request: 'UpdateItem',
    arrange:
      async (unharmed) =>
      async ({ rateLimiter }) => {
        const key = aKey();
        expect(await rateLimiter.take(key, limit, noon)).toBe(true);
        expect(await unharmed.rateLimiter.take(key, limit, noon)).toBe(true);
        expect(await unharmed.rateLimiter.take(key, limit, noon)).toBe(false);
      },
  },
  {
    name: 'the last use that a limit allows',
    request: 'UpdateItem',
    arrange: async (unharmed) => {
      const key = aKey();
      await unharmed.rateLimiter.take(key, limit, noon);
      return async ({ rateLimiter }) => {
        expect(await rateLimiter.take(key, limit, noon)).toBe(true);
        expect(await unharmed.rateLimiter.take(key, limit, noon)).toBe(false);
      };
    },
  },
];

export const reads: readonly Step[] = [
  {
    name: 'a listing by its id',
    request: 'GetItem',
    arrange: async (unharmed) => {
      const draft = await kept(unharmed, aDraft());
      return async ({ listings }) => expect(await listings.get(draft.id)).toEqual(draft);
    },
  },
  {
    name: 'listings by their ids',
    request: 'BatchGetItem',
    arrange: async (unharmed) => {
      const draft = await kept(unharmed, aDraft());
      return async ({ listings }) => expect(await listings.getMany([draft.id])).toEqual(new Map([[draft.id, draft]]));
    },
  },
  {
    name: 'an organiser’s listings',
    request: 'Query',
    arrange: async (unharmed) => {
      const draft = await kept(unharmed, aDraft({ organiser: anOrganiser() }));
      return async ({ listings }) => expect(await listings.allOf(draft.organiserId)).toEqual([draft]);
    },
  },
];
