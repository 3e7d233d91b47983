import { makeHmacCursors } from '../../adapters/cursors/hmac-cursors';
import type { Table } from '../../adapters/dynamodb/table';
import { makeOwnThingsToDoByStatus } from '../../application/listing/own-things-to-do-by-status.use-case';
import { makeMyDecisions } from '../../application/moderation/my-decisions.use-case';
import { makePendingThingsToDo } from '../../application/moderation/pending-things-to-do.use-case';
import type { LiveListing } from '../../domain/listing/listing';
import { reject } from '../../domain/listing/transitions';
import { auditorId, organiserId } from '../../domain/shared/ids';
import { instantAt } from '../../domain/shared/time';
import { aContent, aDraft, aKey, anOrganiser, aPending, noon } from '../builders/listings';
import { freshTable, storesOn } from './support/dynamodb-table';
import { type RecordedRequest, recordRequests } from './support/recorded-requests';

let table: Table;
let close: () => void;
let recorded: RecordedRequest[];

beforeAll(async () => {
  ({ table, close } = await freshTable());
  recorded = recordRequests(table.client);
});

afterAll(() => close());

const keep = async (...listings: LiveListing[]): Promise<void> => {
  for (const listing of listings) await storesOn(table).listings.commit({ answer: listing, listings: [listing] });
};

const positionOf = ({ createdAt, id }: LiveListing) => ({ key: createdAt, id });

describe('a list of more than the megabyte that one query reads', () => {
  /** Some 2.4 MB, half of which DynamoDB looks through at once at the most. */
  const organiser = anOrganiser();
  const listings = Array.from({ length: 24 }, (_, back) =>
    aDraft({ organiser, at: noon - back, content: aContent({ description: 'x'.repeat(100_000) }) }),
  );
  const idsOf = (rows: readonly LiveListing[]) => rows.map(({ id }) => id);
  const ids = idsOf(listings);

  beforeAll(() => keep(...listings));

  it('is counted exactly, on each of its pages', async () => {
    const store = storesOn(table).listings;
    const first = await store.byStatus(organiser, 'DRAFT', { size: 2 });
    expect({ ...first, rows: idsOf(first.rows) }).toEqual({
      rows: ids.slice(0, 2),
      total: 24,
      hasNext: true,
      hasPrevious: false,
    });
    const after = positionOf(listings[20] ?? aDraft());
    const last = await store.byStatus(organiser, 'DRAFT', { size: 20, after });
    expect({ ...last, rows: idsOf(last.rows) }).toEqual({
      rows: ids.slice(21),
      total: 24,
      hasNext: false,
      hasPrevious: true,
    });
  });

  it('fills a page though the page itself is larger', async () => {
    recorded.length = 0;
    const page = await storesOn(table).listings.byStatus(organiser, 'DRAFT', { size: 20 });
    expect({ ...page, rows: idsOf(page.rows) }).toEqual({
      rows: ids.slice(0, 20),
      total: 24,
      hasNext: true,
      hasPrevious: false,
    });
    expect(recorded.map(({ operation }) => operation)).toEqual(['Query gsi-1', 'Query gsi-1', 'Query gsi-1 COUNT']);
    expect((await storesOn(table).listings.allOf(organiser)).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a cursor', () => {
  const cursors = makeHmacCursors('a secret');
  const own = (organiser: string, status: LiveListing['status'], after?: string) =>
    makeOwnThingsToDoByStatus({ listings: storesOn(table).listings, cursors })({
      organiserId: organiserId(organiser),
      status,
      page: { first: 1, ...(after && { after }) },
    });
  const pending = (after: string) =>
    makePendingThingsToDo({ listings: storesOn(table).listings, cursors })({ first: 1, after });
  const decisions = (auditor: string, after?: string) =>
    makeMyDecisions({ decisions: storesOn(table).listings, cursors })({
      auditorId: auditorId(auditor),
      page: { first: 1, ...(after && { after }) },
    });
  const cursorIn = (answer: Awaited<ReturnType<typeof own>> | Awaited<ReturnType<typeof decisions>>): string => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return String(answer.value.pageInfo.endCursor);
  };

  it('opens its own list, and none of another owner, status or kind; nothing is read for it', async () => {
    const [mine, theirs] = [organiserId('one'), organiserId('one-more')];
    const now = instantAt(noon);
    await keep(aDraft({ organiser: mine }), aDraft({ organiser: mine }), aDraft({ organiser: theirs }));
    const decided = aPending();
    await keep(decided);
    const decision = { decisionId: aKey(), auditorId: auditorId('one'), now };
    await storesOn(table).listings.commit(reject(decided, ['No.'], decision));

    const cursor = cursorIn(await own('one', 'DRAFT'));
    expect(await own('one', 'DRAFT', cursor)).toMatchObject({ ok: true, value: { totalCount: 2 } });
    const position = JSON.parse(String(cursors.open('thingsToDoByStatus one DRAFT', cursor))) as unknown;
    const pasted = Buffer.from(JSON.stringify(position)).toString('base64url');
    const sealedElsewhere = makeHmacCursors('another secret').seal(
      'thingsToDoByStatus one DRAFT',
      JSON.stringify(position),
    );
    recorded.length = 0;
    const refused = [
      own('one-more', 'DRAFT', cursor),
      own('one', 'PENDING', cursor),
      own('one', 'DRAFT', pasted),
      own('one', 'DRAFT', sealedElsewhere),
      pending(cursor),
      decisions('one', cursor),
    ];
    for (const answer of await Promise.all(refused)) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'InvalidInput', faults: [{ path: 'after' }] } });
    }
    expect(recorded).toEqual([]);
    const ofDecisions = cursorIn(await decisions('one'));
    expect(await decisions('two', ofDecisions)).toMatchObject({ ok: false });
    expect(await decisions('one', ofDecisions)).toMatchObject({ ok: true, value: { edges: [], totalCount: 1 } });
  });

  it('whatever it said, could name no place but one in its reader’s own list', async () => {
    const [mine, theirs] = [anOrganiser(), anOrganiser()];
    const own = aDraft({ organiser: mine, at: noon - 5000 });
    const foreign = [aDraft({ organiser: theirs, at: noon }), aDraft({ organiser: theirs, at: noon - 9000 })];
    await keep(own, ...foreign);
    for (const listing of foreign) {
      const page = await storesOn(table).listings.byStatus(mine, 'DRAFT', { size: 10, after: positionOf(listing) });
      expect(page.rows.every(({ organiserId: of }) => of === mine)).toBe(true);
      expect(page.total).toBe(1);
    }
  });
});
