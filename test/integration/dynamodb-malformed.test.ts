import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { bookingItem } from '../../adapters/dynamodb/booking/booking-items';
import { type Item, listingItem, profileItem } from '../../adapters/dynamodb/items';
import { bookingKey, childKey, favouriteKey } from '../../adapters/dynamodb/keys';
import { decisionItem } from '../../adapters/dynamodb/moderation/decision-items';
import type { Table } from '../../adapters/dynamodb/table';
import { reject } from '../../domain/listing/transitions';
import { bookingId } from '../../domain/shared/ids';
import type { CalendarDay } from '../../domain/shared/time';
import { instantAt } from '../../domain/shared/time';
import { aBookedChild, aBooking } from '../builders/bookings';
import {
  aChildId,
  aContent,
  aDraft,
  aKey,
  anAuditor,
  anId,
  anOrganiser,
  aPending,
  aUser,
  noon,
} from '../builders/listings';
import { freshTable, storesOn } from './support/dynamodb-table';

let table: Table;
let close: () => void;

beforeAll(async () => {
  ({ table, close } = await freshTable());
});

afterAll(() => close());

const now = instantAt(noon);
const secret = 'Ada Lovelace';

/** Writes items as no adapter would. */
const write = async (...items: Item[]): Promise<void> => {
  for (const item of items) await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
};

/** Stores of whom nothing is heard yet; `reported` says which keys they have reported since. */
const listening = () => {
  const stores = storesOn(table);
  const reported = () => {
    expect(stores.metrics.counted('MalformedItem')).toBe(stores.log.length);
    expect(stores.log.join()).not.toContain(secret);
    return stores.log.map((line) => /malformed item (\S+)/.exec(line)?.[1]).sort();
  };
  return { ...stores, reported };
};

/** Each is wrong in a way of its own. */
const spoilt = (item: Item): readonly Item[] =>
  [
    { revision: secret },
    { status: 'SOLD' },
    { status: 'PUBLISHED' },
    { organiserId: `${secret}#` },
    { createdAt: 'yesterday' },
    { content: { ...aContent(), price: { from: secret } } },
    { content: null },
  ].map((fault) => ({ ...item, id: anId(), ...fault }));

it('a listing of an older item, with one type of target and no kind of price, is read as if it had them', async () => {
  const draft = aDraft();
  const { content } = draft;
  const { priceKind: _, ...rest } = content;
  const older = { ...listingItem(draft), content: { ...rest, target: { ...content.target, type: 'ADULT' } } };
  await write(older);
  const { listings } = listening();
  const read = { ...draft, content: { ...content, target: { ...content.target, type: ['ADULT'] } } };
  expect(await listings.get(draft.id)).toEqual(read);
  expect((await listings.byStatus(draft.organiserId, 'DRAFT', { size: 20 })).rows).toEqual([read]);
});

describe('a list with malformed items', () => {
  it('of listings in a status shows the others, and reports each by its key', async () => {
    const organiser = anOrganiser();
    const good = [aDraft({ organiser, at: noon + 1000 }), aDraft({ organiser, at: noon - 1000 })];
    const bad = spoilt(listingItem(aDraft({ organiser })));
    // Standing elsewhere than its own organiser's list would show it to somebody else.
    const strayed: Item = { ...listingItem(aDraft()), gsi1sk: listingItem(aDraft({ organiser })).gsi1sk };
    await write(...good.map(listingItem), ...bad, strayed);
    const keys = [...bad, strayed].map(({ id }) => id).sort();

    const stores = listening();
    const page = await stores.listings.byStatus(organiser, 'DRAFT', { size: 20 });
    expect(page).toEqual({ rows: good, total: 10, hasNext: false, hasPrevious: false });
    expect(stores.reported()).toEqual(keys);
    const all = listening();
    expect(await all.listings.allOf(organiser)).toEqual(good);
    expect(all.reported()).toEqual(keys);
  });

  it('is paged through to its end, though a whole page cannot be read', async () => {
    const organiser = anOrganiser();
    const good = [aDraft({ organiser, at: noon + 1000 }), aDraft({ organiser, at: noon - 1000 })];
    await write(...good.map(listingItem), ...spoilt(listingItem(aDraft({ organiser }))));
    const { listings } = listening();
    const first = await listings.byStatus(organiser, 'DRAFT', { size: 1 });
    expect(first).toEqual({ rows: [good[0]], total: 9, hasNext: true, hasPrevious: false });
    const after = { key: String(good[0]?.createdAt), id: String(good[0]?.id) };
    const second = await listings.byStatus(organiser, 'DRAFT', { size: 1, after });
    expect(second).toEqual({ rows: [good[1]], total: 9, hasNext: false, hasPrevious: true });
  });

  it('of a family’s or a session’s bookings shows the others, and says nothing of a child', async () => {
    const parentId = aUser();
    const child = { ...aBookedChild(), name: secret };
    const good = aBooking({ parentId, children: [child], places: 1, adults: 0 });
    const item = bookingItem({ ...good, id: bookingId(aKey()), note: secret });
    await write(bookingItem(good));
    for (const fault of [{ places: secret }, { children: [{ ...child, born: secret }] }, { status: 'WAITING' }])
      await write({ ...item, ...bookingKey(bookingId(aKey())), ...fault });
    const [ofFamily, ofSession] = [listening(), listening()];
    expect(await ofFamily.bookings.bookingsOf(parentId, 'ACTIVE')).toEqual([good]);
    expect(ofFamily.reported()).toHaveLength(3);
    expect(await ofSession.bookings.bookingsOfSession(good)).toEqual([good]);
  });

  it('of what is pending shows the others', async () => {
    const good = aPending();
    const bad = spoilt(listingItem(aPending()));
    const strayed: Item = { ...listingItem(aPending()), gsi2sk: listingItem(aPending()).gsi2sk };
    await write(listingItem(good), ...bad, strayed);
    const stores = listening();
    expect((await stores.listings.pending({ size: 20 })).rows).toEqual([good]);
    expect(stores.reported()).toEqual([...bad, strayed].map(({ id }) => id).sort());
  });

  it('of listings by ids answers the others', async () => {
    const good = aDraft();
    const bad = spoilt(listingItem(aDraft()));
    await write(listingItem(good), ...bad);
    const stores = listening();
    const ids = bad.map(({ id }) => id as typeof good.id);
    // Another status than its place in an index says is no matter here.
    expect([...(await stores.listings.getMany([...ids, good.id])).values()]).toEqual([good]);
    expect(stores.reported()).toEqual([...ids].sort());
    await expect(stores.listings.get(ids[0] ?? good.id)).rejects.toThrow(`malformed item ${String(ids[0])} TTD`);
  });

  it('of decisions shows the others', async () => {
    const auditor = anAuditor();
    const decide = () => {
      const { decision } = reject(aPending(), ['No.'], { decisionId: aKey(), auditorId: auditor, now });
      if (!decision) throw new Error('no decision');
      return decision;
    };
    const good = decide();
    const bad = [
      { verdict: 'MAYBE' },
      { reasons: secret },
      { listingId: '#' },
      { decidedAt: 1 },
      { gsi1sk: 'DECIDED#1' },
    ];
    const items = bad.map((fault) => ({ ...decisionItem(decide()), ...fault }));
    await write(decisionItem(good), ...items);
    const stores = listening();
    expect((await stores.listings.decisionsOf(auditor, { size: 20 })).rows).toEqual([good]);
    expect(stores.reported()).toEqual(items.map((item: Item) => item.id).sort());
  });

  it('of profiles by ids answers the others', async () => {
    const good = { id: anOrganiser(), name: 'Museum', revision: 1, updatedAt: now };
    const bad = [{ name: null }, { revision: 0 }, { updatedAt: secret }].map(
      (fault): Item => ({
        ...profileItem({ ...good, id: anOrganiser(), name: secret }),
        ...fault,
      }),
    );
    await write(profileItem(good), ...bad);
    const stores = listening();
    const ids = bad.map(({ id }) => id as typeof good.id);
    expect([...(await stores.profiles.getMany([...ids, good.id]))]).toEqual([[good.id, good]]);
    expect(stores.reported()).toEqual([...ids].sort());
  });

  it('of children shows the others', async () => {
    const parent = aUser();
    const item = () => ({ ...childKey(aChildId(), parent), gsi1sk: 'ACTIVE', birthDate: '2020-02-29', revision: 1 });
    const good = { ...item(), name: 'Zoë' };
    const bad = [
      { ...item(), name: 7 },
      { ...item(), name: secret, birthDate: 'soon' },
      { ...good, id: '#' },
    ];
    await write(good, ...bad);
    const stores = listening();
    const child = { id: good.id, parentId: parent, name: 'Zoë', birthDate: '2020-02-29' as CalendarDay, revision: 1 };
    expect(await stores.children.childrenOf(parent)).toEqual([child]);
    expect(stores.reported()).toEqual(bad.map(({ id }) => id).sort());
  });

  it('of favourites shows the others', async () => {
    const user = aUser();
    const good = { listingId: anId(), userId: user, addedAt: now };
    const bad = { ...favouriteKey(anId(), user), gsi1sk: 'ACTIVE', addedAt: 'yesterday' };
    await write({ ...favouriteKey(good.listingId, user), gsi1sk: 'ACTIVE', addedAt: now }, bad);
    const stores = listening();
    expect(await stores.favourites.favouritesOf(user)).toEqual([good]);
    const asked = [good.listingId, bad.id as typeof good.listingId];
    expect([...(await stores.favourites.keptAmong(asked, user))]).toEqual([good.listingId]);
    expect(stores.reported()).toEqual([bad.id, bad.id]);
  });
});
