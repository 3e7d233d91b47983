import { marshall } from '@aws-sdk/util-dynamodb';
import { listingItem } from '../../../adapters/dynamodb/items';
import {
  childKey,
  countKey,
  decisionKey,
  externalIdKey,
  favouriteKey,
  idempotencyKey,
  type Key,
  listingKey,
  profileKey,
  rateKey,
  suppressionKey,
  wakeUpKey,
} from '../../../adapters/dynamodb/keys';
import type { ListingContent } from '../../../domain/listing/content';
import { claimChanges } from '../../../domain/listing/external-id';
import type { Listing } from '../../../domain/listing/listing';
import {
  approve,
  type Change,
  create,
  edit,
  openNewVersion,
  reject,
  remove,
  submit,
  withdraw,
} from '../../../domain/listing/transitions';
import { bookingId } from '../../../domain/shared/ids';
import { type CalendarDay, type Instant, instantAt, minute } from '../../../domain/shared/time';
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
import type { AccessPattern, Ground } from './access-patterns';
import { consistentRead, inTransaction, sumOf, unitsOf, writeOf } from './capacity';

const now = instantAt(noon);
const long = aContent({ description: 'żó'.repeat(900) });

/** Returns a write to some items: what it costs follows from each before and after. */
export const writing = async ({ stored }: Ground, keys: readonly Key[], run: () => Promise<unknown>, total = sumOf) => {
  const before = await Promise.all(keys.map(stored));
  const minimum = async () => {
    const after = await Promise.all(keys.map(stored));
    return total(keys.map((_, index) => writeOf(before[index], after[index])));
  };
  return { run, minimum };
};

/** Returns a change of listings: alone in a put, together in a transaction. */
const changing = (
  name: string,
  request: 'PutItem' | 'TransactWriteItems',
  make: (keep: <Kept extends Listing>(listing: Kept) => Promise<Kept>) => Promise<Change>,
): AccessPattern => ({
  name,
  requests: [request],
  arrange: async (ground) => {
    const { listings } = ground.stores;
    const keep = async <Kept extends Listing>(listing: Kept): Promise<Kept> => {
      const { claimed } = claimChanges(undefined, listing.status === 'REMOVED' ? undefined : listing);
      await listings.commit({ answer: listing, listings: [listing], ...(claimed && { claimed }) });
      return listing;
    };
    const change = await make(keep);
    const { decision } = change;
    const keys = change.listings.map(({ id }) => listingKey(id));
    const log = decision ? [decisionKey(decision.id, decision.auditorId)] : [];
    const claims = [change.claimed, change.freed].flatMap((claim) =>
      claim ? [externalIdKey(claim.organiserId, claim.externalId)] : [],
    );
    const total = request === 'PutItem' ? sumOf : inTransaction;
    return writing(ground, [...keys, ...log, ...claims], () => listings.commit(change), total);
  },
});

const moderation = () => ({ decisionId: aKey(), auditorId: anAuditor(), now });
const newVersionOf = (id: Listing['id']) => ({ ...aPending({ content: long }), newVersionOf: id });

/**
 * DynamoDB Local counts equal amounts of one transaction once. So that its figure can be read, the two items of a new version
 * must differ by a unit: content of a length that only one of them fits a whole number of KB with.
 */
const straddling = (): ListingContent => {
  const lengths = Array.from({ length: 1024 }, (_, length) => aContent({ description: 'y'.repeat(length) }));
  const found = lengths.find((content) => {
    const { listings } = openNewVersion(aPublished({ content }), anId(), now);
    return new Set(listings.map((listing) => unitsOf(marshall(listingItem(listing))))).size === 2;
  });
  if (!found) throw new Error('no such length');
  return found;
};

const listingPatterns: readonly AccessPattern[] = [
  changing('create a listing', 'PutItem', async () =>
    create({ id: anId(), organiserId: anOrganiser(), content: long }, now),
  ),
  changing('create a listing that goes by an externalId', 'TransactWriteItems', async () =>
    create({ id: anId(), organiserId: anOrganiser(), content: long, externalId: aKey() }, now),
  ),
  changing('give a listing an externalId', 'TransactWriteItems', async (keep) =>
    edit(await keep(aDraft({ content: long })), aContent(), { removeImage: false, externalId: aKey(), now }),
  ),
  changing('edit a listing that keeps its externalId', 'PutItem', async (keep) =>
    edit({ ...(await keep(aDraft({ content: long }))), externalId: aKey() }, aContent(), { removeImage: false, now }),
  ),
  changing('remove a listing that goes by an externalId', 'TransactWriteItems', async (keep) =>
    remove(await keep({ ...aDraft({ content: long }), externalId: aKey() }), undefined, now),
  ),
  changing('edit a listing', 'PutItem', async (keep) =>
    edit(await keep(aDraft({ content: long })), aContent(), { removeImage: false, now }),
  ),
  changing('submit a listing', 'PutItem', async (keep) => submit(await keep(aDraft({ content: long })), now)),
  changing('withdraw a listing', 'PutItem', async (keep) => withdraw(await keep(aPublished()), undefined, now)),
  changing('remove a listing', 'PutItem', async (keep) =>
    remove(await keep(aDraft({ content: long })), undefined, now),
  ),
  changing('open a new version', 'TransactWriteItems', async (keep) =>
    openNewVersion(await keep(aPublished({ content: straddling() })), anId(), now),
  ),
  changing('reject', 'TransactWriteItems', async (keep) => reject(await keep(aPending()), ['No.'], moderation())),
  changing('approve', 'TransactWriteItems', async (keep) =>
    approve(await keep(aPending({ content: long })), undefined, moderation()),
  ),
  changing('approve a new version', 'TransactWriteItems', async (keep) => {
    const published = await keep(aPublished());
    return approve(await keep(newVersionOf(published.id)), published, moderation());
  }),
  changing('withdraw a listing whose new version is pending', 'TransactWriteItems', async (keep) => {
    const published = await keep(aPublished());
    return withdraw(published, await keep(newVersionOf(published.id)), now);
  }),
];

/**
 * DynamoDB Local counts equal amounts of one transaction once (see above): children and favourites here are longer than a unit,
 * and so than their count.
 */
const aChild = () => ({
  id: aChildId(),
  parentId: aUser(),
  name: 'Zoë'.repeat(300),
  birthDate: '2020-02-29' as CalendarDay,
  revision: 1,
});
const aFavourite = () => ({
  listingId: anId(),
  userId: aUser(),
  addedAt: `${now.replace('Z', '')}${'0'.repeat(1100)}Z` as Instant,
});

/** Describes a removal, which reads what it answers and then counts it off. */
const removing = async (ground: Ground, key: Key, count: Key, run: () => Promise<unknown>) => {
  const [bytes = 0] = await ground.bytes(key);
  const { minimum } = await writing(ground, [key, count], run, inTransaction);
  return { run, minimum: async () => sumOf([consistentRead(bytes), await minimum()]) };
};

const familyPatterns: readonly AccessPattern[] = [
  {
    name: 'add a child',
    requests: ['TransactWriteItems'],
    arrange: async (ground) => {
      const child = aChild();
      const keys = [childKey(child.id, child.parentId), countKey(child.parentId, 'CHL')];
      return writing(ground, keys, () => ground.stores.children.add(child), inTransaction);
    },
  },
  {
    name: 'change a child',
    requests: ['PutItem'],
    arrange: async (ground) => {
      const child = aChild();
      await ground.stores.children.add(child);
      const changed = { ...child, name: 'Zoe', revision: 2 };
      return writing(ground, [childKey(child.id, child.parentId)], () => ground.stores.children.save(changed));
    },
  },
  {
    name: 'remove a child',
    requests: ['GetItem', 'TransactWriteItems'],
    arrange: async (ground) => {
      const { children } = ground.stores;
      const child = aChild();
      await children.add(child);
      const keys = [childKey(child.id, child.parentId), countKey(child.parentId, 'CHL')] as const;
      return removing(ground, ...keys, () => children.remove(child.id, child.parentId));
    },
  },
  {
    name: 'add a favourite',
    requests: ['TransactWriteItems'],
    arrange: async (ground) => {
      const favourite = aFavourite();
      const keys = [favouriteKey(favourite.listingId, favourite.userId), countKey(favourite.userId, 'FAV')];
      return writing(ground, keys, () => ground.stores.favourites.add(favourite), inTransaction);
    },
  },
  {
    name: 'remove a favourite',
    requests: ['GetItem', 'TransactWriteItems'],
    arrange: async (ground) => {
      const { favourites } = ground.stores;
      const [listingId, userId] = [anId(), aUser()];
      await favourites.add({ listingId, userId, addedAt: now });
      await ground.lengthen(favouriteKey(listingId, userId));
      const keys = [favouriteKey(listingId, userId), countKey(userId, 'FAV')] as const;
      return removing(ground, ...keys, () => favourites.remove(listingId, userId));
    },
  },
];

const otherPatterns: readonly AccessPattern[] = [
  {
    name: 'a profile at sign-up',
    requests: ['PutItem'],
    arrange: async (ground) => {
      const profile = { id: anOrganiser(), name: 'Museum', revision: 1, updatedAt: now };
      return writing(ground, [profileKey(profile.id)], () => ground.stores.profiles.addIfAbsent(profile));
    },
  },
  {
    name: 'rename',
    requests: ['UpdateItem'],
    arrange: async (ground) => {
      const { profiles } = ground.stores;
      const id = anOrganiser();
      await profiles.addIfAbsent({ id, name: 'Museum', revision: 1, updatedAt: now });
      return writing(ground, [profileKey(id)], () => profiles.change(id, { name: 'Gallery' }, now));
    },
  },
  {
    name: 'put down what a minute brings about',
    requests: ['PutItem'],
    arrange: async (ground) => {
      const wakeUp = { kind: 'REMINDER', bookingId: bookingId(aKey()) } as const;
      return writing(ground, [wakeUpKey(noon, wakeUp)], () => ground.stores.wakeUps.put(noon, wakeUp));
    },
  },
  {
    name: 'claim what is done once',
    requests: ['UpdateItem'],
    arrange: async (ground) => {
      const key = aKey();
      return writing(ground, [idempotencyKey(key)], () => ground.stores.idempotencyStore.claim(key));
    },
  },
  {
    name: 'complete it',
    requests: ['UpdateItem'],
    arrange: async (ground) => {
      const key = aKey();
      await ground.stores.idempotencyStore.claim(key);
      return writing(ground, [idempotencyKey(key)], () => ground.stores.idempotencyStore.complete(key));
    },
  },
  {
    name: 'keep mail from an address',
    requests: ['PutItem'],
    arrange: async (ground) => {
      const address = `${aKey()}@example.org`;
      const run = () => ground.stores.mailSuppressions.add(address, noon);
      return writing(ground, [suppressionKey(address)], run);
    },
  },
  {
    name: 'count a use against a limit',
    requests: ['UpdateItem'],
    arrange: async (ground) => {
      const key = aKey();
      const limit = { max: 5, windowMs: minute };
      return writing(ground, [rateKey(key, noon)], () => ground.stores.rateLimiter.take(key, limit, noon));
    },
  },
];

export const writingPatterns = [...listingPatterns, ...familyPatterns, ...otherPatterns];
