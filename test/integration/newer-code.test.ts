import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../adapters/dynamodb/items';
import { childKey, listingKey, profileKey } from '../../adapters/dynamodb/keys';
import type { Table } from '../../adapters/dynamodb/table';
import { inState, type Listing } from '../../domain/listing/listing';
import { approve, edit, openNewVersion, reject, submit, withdraw } from '../../domain/listing/transitions';
import type { CalendarDay } from '../../domain/shared/time';
import { instantAt } from '../../domain/shared/time';
import { aChildId, aContent, aDraft, anAuditor, anId, anOrganiser, aUser, noon } from '../builders/listings';
import { freshTable, storesOn } from './support/dynamodb-table';

let table: Table;
let close: () => void;

beforeAll(async () => {
  ({ table, close } = await freshTable());
});

afterAll(() => close());

type Key = Readonly<Record<'id' | 'sk', string>>;

const stored = async (Key: Key): Promise<Item> =>
  (await table.client.send(new GetCommand({ TableName: table.name, Key }))).Item ?? {};

/** Code that is newer than this one changes an item. */
const asNewerCode = async (key: Key, change: (item: any) => object): Promise<void> => {
  await table.client.send(new PutCommand({ TableName: table.name, Item: change(await stored(key)) }));
};

const now = instantAt(noon + 1000);
const moderation = { auditorId: anAuditor(), decisionId: anId(), now };

const as = <Status extends Listing['status']>(listing: Listing | undefined, ...statuses: Status[]) => {
  const found = listing && inState(listing, ...statuses);
  if (!found?.ok) throw new Error(`it is ${String(listing?.status)}`);
  return found.value;
};

const image = { name: 'a', bucket: 'b', key: 'o/1.png', region: 'r' };

const extended = (item: any) => ({
  ...item,
  waitingRoom: 'club-7',
  content: {
    ...item.content,
    dressCodes: ['socks', 'apron'],
    where: { ...item.content.where, room: { floor: 2 } },
    image: { ...image, alt: 'A puppet' },
  },
});

describe('what newer code has stored with a listing', () => {
  it('stays through an edit, a submission, a rejection, an approval and a withdrawal by this code', async () => {
    const { listings } = storesOn(table);
    const draft = aDraft();
    const key = listingKey(draft.id);
    await listings.commit({ answer: draft, listings: [draft] });
    await asNewerCode(key, extended);
    const read = () => listings.get(draft.id);
    const kept = async () =>
      expect(await stored(key)).toMatchObject({
        waitingRoom: 'club-7',
        content: { dressCodes: ['socks', 'apron'], where: { room: { floor: 2 } }, image: { alt: 'A puppet' } },
      });
    const options = { removeImage: false, now };
    const change = async (made: Parameters<typeof listings.commit>[0]) => {
      expect(await listings.commit(made)).toMatchObject({ ok: true });
      await kept();
    };
    await change(edit(as(await read(), 'DRAFT'), aContent({ name: 'Edited', contact: {} }), options));
    await change(submit(as(await read(), 'DRAFT'), now));
    await change(reject(as(await read(), 'PENDING'), ['No.'], moderation));
    await change(submit(as(await read(), 'REJECTED'), now));
    await change(approve(as(await read(), 'PENDING'), undefined, { ...moderation, decisionId: anId() }));
    expect((await stored(key)).content).toMatchObject({ name: 'Edited' });
    await change(withdraw(as(await read(), 'PUBLISHED'), undefined, now));
  });

  it('moves with a new version’s content, and what was the old content’s goes', async () => {
    const { listings } = storesOn(table);
    const draft = aDraft();
    await listings.commit({ answer: draft, listings: [draft] });
    await listings.commit(submit(draft, now));
    await listings.commit(
      approve(as(await listings.get(draft.id), 'PENDING'), undefined, { ...moderation, decisionId: anId() }),
    );
    await asNewerCode(listingKey(draft.id), extended);
    const opened = openNewVersion(as(await listings.get(draft.id), 'PUBLISHED'), anId(), now);
    await listings.commit(opened);
    const { id } = opened.answer;
    expect((await stored(listingKey(id))).content).toMatchObject({ dressCodes: ['socks', 'apron'] });
    expect(await stored(listingKey(id))).not.toHaveProperty('waitingRoom');
    await asNewerCode(listingKey(id), (item) => ({ ...item, content: { ...item.content, languages: ['cs'] } }));
    await listings.commit(submit(as(await listings.get(id), 'DRAFT'), now));
    const [pending, replaced] = [as(await listings.get(id), 'PENDING'), as(await listings.get(draft.id), 'PUBLISHED')];
    await listings.commit(approve(pending, replaced, { ...moderation, decisionId: anId() }));
    expect(await stored(listingKey(draft.id))).toMatchObject({ waitingRoom: 'club-7', content: { languages: ['cs'] } });
    expect(await stored(listingKey(id))).not.toHaveProperty('content');
  });

  it('of a picture goes with the picture, and nothing of an older state comes back', async () => {
    const { listings } = storesOn(table);
    const draft = aDraft({ content: aContent({ image }) });
    const key = listingKey(draft.id);
    await listings.commit({ answer: draft, listings: [draft] });
    await asNewerCode(key, (item) => ({ ...extended(item), submittedAt: now, expiresAt: 1 }));
    const read = as(await listings.get(draft.id), 'DRAFT');
    await listings.commit(edit(read, aContent(), { removeImage: true, now }));
    const item = await stored(key);
    expect(item.content).not.toHaveProperty('image');
    expect(item).not.toHaveProperty('submittedAt');
    expect(item).not.toHaveProperty('expiresAt');
    expect(item).toMatchObject({ waitingRoom: 'club-7' });
  });
});

describe('what newer code has stored with a person', () => {
  it('stays when a child is edited', async () => {
    const { children } = storesOn(table);
    const child = {
      id: aChildId(),
      parentId: aUser(),
      name: 'Ada',
      birthDate: '2020-01-01' as CalendarDay,
      revision: 1,
    };
    const key = childKey(child.id, child.parentId);
    await children.add(child);
    await asNewerCode(key, (item) => ({ ...item, allergies: { nuts: true } }));
    const read = await children.get(child.id, child.parentId);
    if (!read) throw new Error('there is none');
    expect(await children.save({ ...read, name: 'Zoë', revision: 2 })).toMatchObject({ ok: true });
    expect(await stored(key)).toMatchObject({ name: 'Zoë', allergies: { nuts: true } });
  });

  it('stays when an organiser has another name', async () => {
    const { profiles } = storesOn(table);
    const id = anOrganiser();
    await profiles.addIfAbsent({ id, name: 'Old', revision: 1, updatedAt: now });
    await asNewerCode(profileKey(id), (item) => ({ ...item, website: 'https://example.org' }));
    await profiles.change(id, { name: 'New' }, now);
    expect(await stored(profileKey(id))).toMatchObject({ name: 'New', website: 'https://example.org' });
  });
});
