import { makeAddFavourite } from '../../../../application/family/add-favourite.use-case';
import { makeFavouriteFlags } from '../../../../application/family/favourite-flags.use-case';
import { makeMyFavourite } from '../../../../application/family/my-favourite.use-case';
import { makeMyFavourites } from '../../../../application/family/my-favourites.use-case';
import { makeRemoveFavourite } from '../../../../application/family/remove-favourite.use-case';
import { withdraw } from '../../../../domain/listing/transitions';
import { err, ok } from '../../../../domain/shared/result';
import { instantAt } from '../../../../domain/shared/time';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aDraft, anId, aPending, aPublished, aUser, noon } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';

const notFound = err({ code: 'FavouriteNotFound' });

const aParent = () => {
  const ports = inMemoryPorts();
  const userId = aUser();
  /** Makes published listings, kept one second after the other. */
  const keep = async (count: number) => {
    const listings = Array.from({ length: count }, () => aPublished());
    await store(ports, ...listings);
    const kept = [];
    for (const { id } of listings) {
      kept.push(valueOf(await makeAddFavourite(ports)({ listingId: id, userId })));
      ports.clock.time += 1000;
    }
    return kept;
  };
  return { ports, userId, keep };
};

describe('keeping a listing', () => {
  it('answers the first favourite again when it is kept again', async () => {
    const { ports, userId } = aParent();
    const listing = aPublished();
    await store(ports, listing);
    const add = () => makeAddFavourite(ports)({ listingId: listing.id, userId });
    const first = { listingId: listing.id, userId, addedAt: instantAt(noon) };
    expect(await add()).toEqual(ok(first));
    ports.clock.time += 1000;
    expect(await add()).toEqual(ok(first));
    expect(await ports.favourites.favouritesOf(userId)).toEqual([first]);
  });

  it('refuses a draft, a pending, a withdrawn listing and one that is not there', async () => {
    const { ports, userId } = aParent();
    const [draft, pending] = [aDraft(), aPending()];
    const withdrawn = { ...withdraw(aPublished(), undefined, instantAt(noon)).answer, revision: 1 };
    await store(ports, draft, pending, withdrawn);
    for (const listingId of [draft.id, pending.id, withdrawn.id, anId()]) {
      expect(await makeAddFavourite(ports)({ listingId, userId })).toEqual(err({ code: 'ListingNotFound' }));
    }
    expect(await ports.favourites.favouritesOf(userId)).toEqual([]);
  });

  it('refuses the thousand and first, and still answers one that is kept', async () => {
    const { ports, userId } = aParent();
    const [kept, fresh] = [aPublished(), aPublished()];
    await store(ports, kept, fresh);
    await makeAddFavourite(ports)({ listingId: kept.id, userId });
    for (let count = 1; count < 1000; count += 1) {
      await ports.favourites.add({ listingId: anId(), userId, addedAt: instantAt(noon) });
    }
    const add = makeAddFavourite(ports);
    expect(await add({ listingId: fresh.id, userId })).toEqual(err({ code: 'TooManyFavourites' }));
    expect(await add({ listingId: kept.id, userId })).toMatchObject({ ok: true });
    expect(await add({ listingId: fresh.id, userId: aUser() })).toMatchObject({ ok: true });
  });
});

describe('a parent’s favourites', () => {
  it('come newest first, page after page, with no row twice or lost', async () => {
    const { ports, userId, keep } = aParent();
    const newestFirst = [...(await keep(5))].reverse();
    const list = makeMyFavourites(ports);
    const first = valueOf(await list({ userId, page: { first: 2 } }));
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const rest = valueOf(await list({ userId, page: { first: 20, after: first.pageInfo.endCursor } }));
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect([...first.edges, ...rest.edges].map(({ node }) => node)).toEqual(newestFirst);
    const before = valueOf(await list({ userId, page: { last: 1, before: rest.edges[0]?.cursor } }));
    expect(before.edges.map(({ node }) => node)).toEqual([newestFirst[1]]);
  });

  it('refuse a cursor of another parent’s list, and more than 20 rows', async () => {
    const { ports, userId, keep } = aParent();
    await keep(2);
    const list = makeMyFavourites(ports);
    const { endCursor } = valueOf(await list({ userId, page: {} })).pageInfo;
    expect(await list({ userId: aUser(), page: { after: endCursor } })).toEqual(refusedField('after'));
    expect(await list({ userId, page: { first: 21 } })).toEqual(refusedField('first'));
    expect(await list({ userId, page: { last: 0 } })).toEqual(refusedField('last'));
  });

  it('are read, told apart and removed by their own parent only', async () => {
    const { ports, userId, keep } = aParent();
    const [favourite] = await keep(1);
    if (!favourite) throw new Error('nothing was kept');
    const { listingId } = favourite;
    const [read, flags, remove] = [makeMyFavourite(ports), makeFavouriteFlags(ports), makeRemoveFavourite(ports)];
    expect(await read({ listingId, userId })).toEqual(ok(favourite));
    expect(await read({ listingId, userId: aUser() })).toEqual(notFound);
    expect(await flags({ listingIds: [listingId, anId()], userId })).toEqual(new Set([listingId]));
    expect(await flags({ listingIds: [listingId], userId: aUser() })).toEqual(new Set());
    expect(await remove({ listingId, userId: aUser() })).toEqual(notFound);
    expect(await remove({ listingId, userId })).toEqual(ok(favourite));
    expect(await remove({ listingId, userId })).toEqual(notFound);
    expect(await read({ listingId, userId })).toEqual(notFound);
  });
});
