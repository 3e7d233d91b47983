import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { edit, openNewVersion, reject } from '../../domain/listing/transitions';
import { type CalendarDay, instantAt } from '../../domain/shared/time';
import {
  aChildId,
  aContent,
  aDraft,
  aKey,
  anAuditor,
  anId,
  aPending,
  aPublished,
  aUser,
  noon,
} from '../builders/listings';
import { freshDatabase, freshTable, storesOn, tableOf } from './support/dynamodb-table';
import { type Fault, startFaultyEndpoint } from './support/faulty-endpoint';

const now = instantAt(noon);
const ended: (() => void)[] = [];

afterAll(() => {
  for (const end of ended) end();
});

/** Stores that reach their table through a server with a fault. */
const storesWith = async (fault: Fault) => {
  const database = freshDatabase();
  const { close } = await freshTable(database);
  const { url, stop } = await startFaultyEndpoint(fault);
  const client = new DynamoDBClient({ ...database, endpoint: url, maxAttempts: 3 });
  ended.push(close, stop, () => client.destroy());
  return storesOn(tableOf(client));
};

interface BatchAnswer {
  readonly Responses: Readonly<Record<string, readonly { readonly id: { readonly S: string } }[]>>;
}

const table = 'things-to-do';

/** Leaves all but the first `most` of a batch unprocessed, as DynamoDB does when it is throttled or the answer gets too large. */
const processing = ({ asked, answered }: { asked: string; answered: string }, most: number): { body: string } => {
  const { RequestItems: wanted } = JSON.parse(asked) as {
    RequestItems: Readonly<Record<string, { readonly Keys: readonly { readonly id: { readonly S: string } }[] }>>;
  };
  const { Keys: keys = [], ...rest } = wanted[table] ?? {};
  const done = new Set(keys.slice(0, most).map(({ id }) => id.S));
  const { Responses: found } = JSON.parse(answered) as BatchAnswer;
  const left = keys.slice(most);
  return {
    body: JSON.stringify({
      Responses: { [table]: found[table]?.filter(({ id }) => done.has(id.S)) },
      UnprocessedKeys: left.length > 0 ? { [table]: { ...rest, Keys: left } } : {},
    }),
  };
};

const sizesOf = (bodies: readonly string[]): number[] =>
  bodies.map(
    (body) =>
      (JSON.parse(body) as { RequestItems: Record<string, { Keys: unknown[] }> }).RequestItems[table]?.Keys.length ?? 0,
  );

describe('keys that DynamoDB leaves unprocessed', () => {
  it('are asked for again, and only they, until all are answered', async () => {
    const asked: string[] = [];
    const stores = await storesWith((passing) => {
      if (passing.operation !== 'BatchGetItem') return undefined;
      asked.push(passing.asked);
      return processing(passing, 40);
    });
    const drafts = Array.from({ length: 130 }, () => aDraft());
    await Promise.all(drafts.map((draft) => stores.listings.commit({ answer: draft, listings: [draft] })));
    const found = await stores.listings.getMany(drafts.map(({ id }) => id));
    expect(drafts.map(({ id }) => found.get(id))).toEqual(drafts);
    expect(sizesOf(asked).sort((a, b) => b - a)).toEqual([100, 60, 30, 20]);
    expect(asked.every((body) => body.includes('"ConsistentRead":true'))).toBe(true);
  });

  it('for ever end in a failure, and never in a part of the answer', async () => {
    const stores = await storesWith((passing) =>
      passing.operation === 'BatchGetItem' ? processing(passing, 0) : undefined,
    );
    const draft = aDraft();
    await stores.listings.commit({ answer: draft, listings: [draft] });
    await expect(stores.listings.getMany([draft.id])).rejects.toThrow('1 keys stayed unprocessed');
  });
});

/** Cuts the connection after the first request of this kind was carried out. */
const losingFirst = (operation: string): Fault => {
  let lost = 0;
  return (passing) => {
    if (passing.operation !== operation || lost > 0) return undefined;
    lost += 1;
    return 'cut';
  };
};

describe('a write whose answer is lost', () => {
  it('is done once, and is no conflict', async () => {
    const { listings } = await storesWith(losingFirst('PutItem'));
    const draft = aDraft();
    expect(await listings.commit({ answer: draft, listings: [draft] })).toEqual({ ok: true, value: undefined });
    expect(await listings.get(draft.id)).toEqual(draft);
    expect((await listings.commit({ answer: draft, listings: [draft] })).ok).toBe(false);
  });

  it('onto a revision is done once, and is no conflict', async () => {
    const faults = { isOn: false };
    const losing = losingFirst('PutItem');
    const { listings, children } = await storesWith((passing) => (faults.isOn ? losing(passing) : undefined));
    const draft = aDraft();
    await listings.commit({ answer: draft, listings: [draft] });
    faults.isOn = true;
    const change = edit(draft, aContent({ name: 'Another' }), { removeImage: false, now });
    expect((await listings.commit(change)).ok).toBe(true);
    expect(await listings.get(draft.id)).toEqual(change.answer);
    const child = { id: aChildId(), parentId: aUser(), name: 'Z', birthDate: '2020-01-01' as CalendarDay, revision: 1 };
    expect((await children.save(child)).ok).toBe(true);
  });

  it('of several items is done once, its decision too', async () => {
    const { listings } = await storesWith(losingFirst('TransactWriteItems'));
    const pending = aPending();
    await listings.commit({ answer: pending, listings: [pending] });
    const auditorId = anAuditor();
    const change = reject(pending, ['No.'], { decisionId: aKey(), auditorId, now });
    expect((await listings.commit(change)).ok).toBe(true);
    expect((await listings.decisionsOf(auditorId, { size: 5 })).rows).toEqual([change.decision]);
    const published = aPublished();
    await listings.commit({ answer: published, listings: [published] });
    expect((await listings.commit(openNewVersion(published, anId(), now))).ok).toBe(true);
  });

  it('after somebody else has written is a conflict still', async () => {
    const faults = { isOn: false };
    const losing = losingFirst('PutItem');
    const { listings } = await storesWith((passing) => (faults.isOn ? losing(passing) : undefined));
    const draft = aDraft();
    await listings.commit({ answer: draft, listings: [draft] });
    const renamed = (name: string) => edit(draft, aContent({ name }), { removeImage: false, now });
    const theirs = renamed('Theirs');
    await listings.commit(theirs);
    faults.isOn = true;
    expect((await listings.commit(renamed('Mine'))).ok).toBe(false);
    expect(await listings.get(draft.id)).toEqual(theirs.answer);
  });

  it('of a renaming tells the new name, once', async () => {
    const { profiles } = await storesWith(losingFirst('UpdateItem'));
    const renamed = { id: aUser(), name: 'New', revision: 1, updatedAt: now };
    expect(await profiles.rename(renamed.id, 'New', now)).toEqual(renamed);
    expect(await profiles.get(renamed.id)).toEqual(renamed);
  });
});
