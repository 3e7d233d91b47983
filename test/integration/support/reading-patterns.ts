import {
  childKey,
  decisionKey,
  externalIdKey,
  favouriteKey,
  listingKey,
  profileKey,
  suppressionKey,
  wakeUpKey,
} from '../../../adapters/dynamodb/keys';
import type { Listing } from '../../../domain/listing/listing';
import { create, reject } from '../../../domain/listing/transitions';
import { bookingId, type ListingId, type UserId } from '../../../domain/shared/ids';
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
import type { AccessPattern, Ground } from './access-patterns';
import { consistentRead, keyBytes, plainRead, queryOf, sumOf } from './capacity';

const now = instantAt(noon);
/** A description of some length, so that items are not all of the least size. */
const long = aContent({ description: 'żó'.repeat(1500) });

const keep = async ({ stores }: Ground, listings: readonly Listing[]): Promise<void> => {
  for (const listing of listings) await stores.listings.commit({ answer: listing, listings: [listing] });
};

const keepProfiles = async ({ stores }: Ground, count: number) => {
  const ids = Array.from({ length: count }, () => anOrganiser());
  for (const id of ids) await stores.profiles.addIfAbsent({ id, name: 'A museum', revision: 1, updatedAt: now });
  return ids;
};

const keepFavourites = async ({ stores }: Ground, user: UserId, count: number) => {
  const ids = Array.from({ length: count }, () => anId());
  for (const listingId of ids) await stores.favourites.add({ listingId, userId: user, addedAt: now });
  return ids;
};

const keepChild = async ({ stores }: Ground, parentId = aUser()) => {
  const child = { id: aChildId(), parentId, name: 'Zoë', birthDate: '2020-02-29' as CalendarDay, revision: 1 };
  await stores.children.add(child);
  return child;
};

/** Drafts of one organiser, in the order of their list. */
const keepDrafts = async (ground: Ground, count: number) => {
  const organiser = anOrganiser();
  const drafts = Array.from({ length: count }, (_, back) => aDraft({ organiser, content: long, at: noon - back }));
  await keep(ground, drafts);
  return { organiser, sizes: await ground.bytes(...drafts.map(({ id }) => listingKey(id))), drafts };
};

export const readingPatterns: readonly AccessPattern[] = [
  {
    name: 'a profile by id',
    requests: ['GetItem'],
    arrange: async (ground) => {
      const [id = anOrganiser()] = await keepProfiles(ground, 1);
      const minimum = async () => consistentRead(...(await ground.bytes(profileKey(id))));
      return { run: () => ground.stores.profiles.get(id), minimum };
    },
  },
  {
    name: 'a listing by id',
    requests: ['GetItem'],
    arrange: async (ground) => {
      const listing = aPublished({ content: long });
      await keep(ground, [listing]);
      const minimum = async () => consistentRead(...(await ground.bytes(listingKey(listing.id))));
      return { run: () => ground.stores.listings.get(listing.id), minimum };
    },
  },
  {
    name: 'a listing by its externalId',
    requests: ['GetItem', 'GetItem'],
    arrange: async (ground) => {
      const [organiserId, externalId] = [anOrganiser(), aKey()];
      const made = create({ id: anId(), organiserId, content: long, externalId }, now);
      await ground.stores.listings.commit(made);
      const keys = [externalIdKey(organiserId, externalId), listingKey(made.answer.id)];
      const minimum = async () => consistentRead(...(await ground.bytes(...keys)));
      return { run: () => ground.stores.listings.getByExternalId(organiserId, externalId), minimum };
    },
  },
  {
    name: 'a child by id',
    requests: ['GetItem'],
    arrange: async (ground) => {
      const { id, parentId } = await keepChild(ground);
      const minimum = async () => consistentRead(...(await ground.bytes(childKey(id, parentId))));
      return { run: () => ground.stores.children.get(id, parentId), minimum };
    },
  },
  {
    name: 'a favourite by id',
    requests: ['GetItem'],
    arrange: async (ground) => {
      const user = aUser();
      const [id = anId()] = await keepFavourites(ground, user, 1);
      const minimum = async () => consistentRead(...(await ground.bytes(favouriteKey(id, user))));
      return { run: () => ground.stores.favourites.get(id, user), minimum };
    },
  },
  {
    name: 'the ids of all that is published',
    requests: ['Query gsi-1'],
    arrange: async (ground) => {
      const ids = async () => {
        const all: ListingId[] = [];
        for await (const some of ground.stores.publishedListings.ids()) all.push(...some);
        return all;
      };
      await keep(ground, [aPublished({ content: long }), aPublished({ content: long })]);
      const published = await ids();
      const minimum = async () => queryOf('gsi-1', ...(await ground.bytes(...published.map(listingKey))));
      return { run: ids, minimum };
    },
  },
  {
    name: 'what is due in a minute',
    requests: ['Query'],
    arrange: async (ground) => {
      const at = noon + minute;
      const wakeUp = { kind: 'REMINDER', bookingId: bookingId(aKey()) } as const;
      await ground.stores.wakeUps.put(at, wakeUp);
      const minimum = async () => consistentRead(...(await ground.bytes(wakeUpKey(at, wakeUp))));
      return { run: () => ground.stores.wakeUps.due(at), minimum };
    },
  },
  {
    name: 'from which of some addresses mail is kept',
    requests: ['BatchGetItem'],
    arrange: async (ground) => {
      const addresses = [`${aKey()}@example.org`, `${aKey()}@example.org`];
      for (const address of addresses) await ground.stores.mailSuppressions.add(address, undefined);
      const minimum = async () => consistentRead(...(await ground.bytes(...addresses.map(suppressionKey))));
      return { run: () => ground.stores.mailSuppressions.among(addresses), minimum };
    },
  },
  {
    name: '250 listings by ids',
    requests: ['BatchGetItem', 'BatchGetItem', 'BatchGetItem'],
    arrange: async (ground) => {
      const listings = Array.from({ length: 250 }, () => aPublished());
      await keep(ground, listings);
      const ids = listings.map(({ id }) => id);
      const minimum = async () => consistentRead(...(await ground.bytes(...ids.map(listingKey))));
      return { run: () => ground.stores.listings.getMany(ids), minimum };
    },
  },
  {
    name: '20 organisers by ids',
    requests: ['BatchGetItem'],
    arrange: async (ground) => {
      const ids = await keepProfiles(ground, 20);
      const minimum = async () => consistentRead(...(await ground.bytes(...ids.map(profileKey))));
      return { run: () => ground.stores.profiles.getMany(ids), minimum };
    },
  },
  {
    name: 'which of 20 listings are my favourites',
    requests: ['BatchGetItem'],
    arrange: async (ground) => {
      const user = aUser();
      const ids = await keepFavourites(ground, user, 20);
      const minimum = async () => plainRead(...(await ground.bytes(...ids.map((id) => favouriteKey(id, user)))));
      return { run: () => ground.stores.favourites.keptAmong(ids, user), minimum };
    },
  },
  {
    name: 'my listings in a status, all on one page',
    requests: ['Query gsi-1'],
    arrange: async (ground) => {
      const { organiser, sizes } = await keepDrafts(ground, 9);
      const run = () => ground.stores.listings.byStatus(organiser, 'DRAFT', { size: 20 });
      return { run, minimum: async () => queryOf('gsi-1', ...sizes) };
    },
  },
  {
    name: 'my listings in a status, the first page of several',
    requests: ['Query gsi-1', 'Query gsi-1 COUNT'],
    arrange: async (ground) => {
      const { organiser, sizes } = await keepDrafts(ground, 15);
      const run = () => ground.stores.listings.byStatus(organiser, 'DRAFT', { size: 6 });
      const parts = [sizes.slice(0, 6), sizes.slice(6)];
      return { run, minimum: async () => sumOf(parts.map((part) => queryOf('gsi-1', ...part))) };
    },
  },
  {
    name: 'my listings in a status, a page between others',
    requests: ['Query gsi-1', 'Query gsi-1 COUNT', 'Query gsi-1 COUNT'],
    arrange: async (ground) => {
      const { organiser, sizes, drafts } = await keepDrafts(ground, 15);
      const last = drafts[4];
      const after = { key: String(last?.createdAt), id: String(last?.id) };
      const run = () => ground.stores.listings.byStatus(organiser, 'DRAFT', { size: 6, after });
      const parts = [sizes.slice(0, 5), sizes.slice(5, 11), sizes.slice(11)];
      return { run, minimum: async () => sumOf(parts.map((part) => queryOf('gsi-1', ...part))) };
    },
  },
  {
    name: 'all my listings',
    requests: Array(5).fill('Query gsi-1'),
    arrange: async (ground) => {
      const organiser = anOrganiser();
      const rejected = { ...aPending({ organiser }), status: 'REJECTED' as const, rejectionReasons: ['No.'] };
      const withdrawn = { ...aPublished({ organiser }), status: 'WITHDRAWN' as const };
      const listings = [aDraft({ organiser }), aPending({ organiser }), aPublished({ organiser }), rejected, withdrawn];
      await keep(ground, listings);
      const minimum = async () => {
        const sizes = await ground.bytes(...listings.map(({ id }) => listingKey(id)));
        return sumOf(sizes.map((bytes) => queryOf('gsi-1', bytes)));
      };
      return { run: () => ground.stores.listings.allOf(organiser), minimum };
    },
  },
  {
    name: 'what is pending, all on one page',
    requests: ['Query gsi-2'],
    arrange: async (ground) => {
      const waiting = await ground.stores.listings.pending({ size: 100 });
      const pending = Array.from({ length: 6 }, () => aPending({ content: long }));
      await keep(ground, pending);
      const ids = [...waiting.rows, ...pending].map(({ id }) => id);
      const minimum = async () => queryOf('gsi-2', ...(await ground.bytes(...ids.map(listingKey))));
      return { run: () => ground.stores.listings.pending({ size: 100 }), minimum };
    },
  },
  {
    name: 'what is pending, the first of many',
    requests: ['Query gsi-2', 'Query gsi-3 COUNT'],
    arrange: async (ground) => {
      const pending = Array.from({ length: 30 }, () => aPending({ content: long }));
      await keep(ground, pending);
      const { rows } = await ground.stores.listings.pending({ size: 100 });
      const keys = rows.map(({ id }) => listingKey(id));
      const minimum = async () => {
        const [first = 0] = await ground.bytes(...keys.slice(0, 1));
        const behind = await Promise.all(keys.slice(1).map(async (key) => keyBytes(await ground.stored(key))));
        return sumOf([queryOf('gsi-2', first), queryOf('gsi-3', ...behind)]);
      };
      return { run: () => ground.stores.listings.pending({ size: 1 }), minimum };
    },
  },
  {
    name: 'all my children',
    requests: ['Query gsi-1'],
    arrange: async (ground) => {
      const parent = aUser();
      const children = [await keepChild(ground, parent), await keepChild(ground, parent)];
      const minimum = async () =>
        queryOf('gsi-1', ...(await ground.bytes(...children.map(({ id }) => childKey(id, parent)))));
      return { run: () => ground.stores.children.childrenOf(parent), minimum };
    },
  },
  {
    name: 'all my favourites',
    requests: ['Query gsi-1'],
    arrange: async (ground) => {
      const user = aUser();
      const ids = await keepFavourites(ground, user, 60);
      const minimum = async () => queryOf('gsi-1', ...(await ground.bytes(...ids.map((id) => favouriteKey(id, user)))));
      return { run: () => ground.stores.favourites.favouritesOf(user), minimum };
    },
  },
  {
    name: 'my decisions, all on one page',
    requests: ['Query gsi-1'],
    arrange: async (ground) => {
      const auditor = anAuditor();
      const ids = Array.from({ length: 5 }, () => aKey());
      for (const decisionId of ids) {
        const pending = aPending();
        await keep(ground, [pending]);
        await ground.stores.listings.commit(reject(pending, ['No.'], { decisionId, auditorId: auditor, now }));
      }
      const minimum = async () =>
        queryOf('gsi-1', ...(await ground.bytes(...ids.map((id) => decisionKey(id, auditor)))));
      return { run: () => ground.stores.listings.decisionsOf(auditor, { size: 20 }), minimum };
    },
  },
];
