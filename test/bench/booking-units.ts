import { isDeepStrictEqual } from 'node:util';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { bookingKey, type Key, sessionKey } from '../../adapters/dynamodb/keys';
import { makeCheckIn } from '../../application/booking/check-in.use-case';
import { makeHoldSession } from '../../application/booking/hold-session.use-case';
import type { Patience } from '../../application/ports/patience';
import type { SessionKey } from '../../domain/booking/session-places';
import type { BookingId } from '../../domain/shared/ids';
import type { Result } from '../../domain/shared/result';
import { aBookingScene } from '../builders/booking-scene';
import { aKey, aUser } from '../builders/listings';
import { valueOf } from '../builders/results';
import { type Capacity, type Stored, writeOf } from '../integration/support/capacity';
import { freshDatabase, freshTable, storesOn } from '../integration/support/dynamodb-table';
import { recordRequests } from '../integration/support/recorded-requests';

const patience: Patience = { random: () => 0, sleep: async () => undefined };
const transaction = 'TransactWriteItems';

/** What an operation asks of the table, and what its write costs on AWS by the design's table. */
interface Expected {
  readonly requests: readonly string[];
  readonly units: number;
}

const asked = ['BatchGetItem', 'Query gsi-1'];
const own = ['BatchGetItem', 'GetItem'];
const expected = {
  hold: { requests: [...asked, 'GetItem', 'UpdateItem', 'UpdateItem'], units: 1 },
  'release a hold': { requests: ['GetItem', 'UpdateItem'], units: 1 },
  confirm: { requests: ['GetItem', ...asked, transaction], units: 6 },
  book: { requests: [...asked, transaction], units: 6 },
  'join the list': { requests: [...asked, 'Query gsi-1', transaction, 'GetItem'], units: 6 },
  'cancel a party, and offer its places': { requests: [...own, transaction], units: 7 },
  accept: { requests: [...own, 'Query gsi-1', transaction], units: 7 },
  'cancel one child': { requests: [...own, transaction], units: 6 },
  'mark attendance': { requests: ['GetItem', 'GetItem', 'UpdateItem'], units: 3 },
} as const satisfies Readonly<Record<string, Expected>>;

type Operation = keyof typeof expected;

const sorted = (some: readonly string[]): string => [...some].sort().join(' ');

/** Returns what a write costs on AWS: a transaction doubles the table's part, and no index's. */
const unitsOf = (changes: readonly Capacity[], isTransaction: boolean): number =>
  changes.reduce((sum, { table = 0, ...indices }) => {
    const ofIndices = Object.values(indices).reduce((all, units) => all + units, 0);
    return sum + (isTransaction ? 2 : 1) * table + ofIndices;
  }, 0);

/** Counts what one operation asks, and what it changes of a session and a booking. */
const makeMeter = async () => {
  const database = freshDatabase();
  const { table, close } = await freshTable(database);
  const recorded = recordRequests(table.client);
  const onlooker = new DynamoDBClient(database);
  const image = async ({ id, sk }: Key): Promise<Stored> => {
    const input = { TableName: table.name, Key: { id: { S: id }, sk: { S: sk } }, ConsistentRead: true };
    return (await onlooker.send(new GetItemCommand(input))).Item;
  };
  const images = (keys: readonly Key[]) => Promise.all(keys.map(image));
  return {
    stores: storesOn(table),
    measured: async <Value>(
      keys: readonly Key[],
      run: () => Promise<Value>,
      alsoOf: (value: Value) => readonly Key[],
    ) => {
      const before = await images(keys);
      recorded.length = 0;
      const value = await run();
      const requests = recorded.map(({ operation }) => operation);
      const all = [...keys, ...alsoOf(value)];
      const after = await images(all);
      const changes = after.flatMap((item, index) =>
        isDeepStrictEqual(item, before[index]) ? [] : [writeOf(before[index], item)],
      );
      return { value, requests, units: unitsOf(changes, requests.includes(transaction)) };
    },
    close: () => {
      onlooker.destroy();
      close();
    },
  };
};

type Meter = Awaited<ReturnType<typeof makeMeter>>;

/** Returns what writes an operation's figures beside the design's, and whether all were equal so far. */
const makeTelling = ({ measured }: Meter, at: SessionKey) => {
  let isEqual = true;
  const told = async <Value>(
    name: Operation,
    run: () => Promise<Result<Value, { readonly code: string }>>,
    idOf: (value: Value) => BookingId | undefined = () => undefined,
    known?: BookingId,
  ): Promise<Value> => {
    const keys = [sessionKey(at), ...(known ? [bookingKey(known)] : [])];
    const { value, requests, units } = await measured(
      keys,
      async () => valueOf(await run()),
      (made) => {
        const id = idOf(made);
        return id ? [bookingKey(id)] : [];
      },
    );
    const design = expected[name];
    const isSame = units === design.units && sorted(requests) === sorted(design.requests);
    isEqual &&= isSame;
    console.log(`${name}: ${requests.join(' + ')}: ${units} units (design ${design.units})${isSame ? '' : ' DIFFERS'}`);
    return value;
  };
  return { told, isEqual: () => isEqual };
};

/** Writes for each operation what it asks of the table and what its write costs. Answers whether all is as the design has it. */
export const unitsAreAsDesigned = async (): Promise<boolean> => {
  const meter = await makeMeter();
  const scene = await aBookingScene({ kept: () => meter.stores, patience });
  const { asking, at, aFamily, listing } = scene;
  const ports = { ...scene.ports, rateLimiter: meter.stores.rateLimiter };
  const { told, isEqual } = makeTelling(meter, at);
  valueOf(await scene.book(asking({ parentId: aUser(), children: [] }, 1)));
  const [ada, bob] = [await aFamily(2), await aFamily(2)];
  const { total, ...held } = asking(ada);
  await told('hold', () => makeHoldSession(ports)(held));
  await told('release a hold', () => scene.release({ ...at, parentId: ada.parentId }));
  const { hold } = valueOf(await scene.hold({ ...held, idempotencyKey: aKey() }));
  const confirmation = { ...at, parentId: ada.parentId, holdId: hold.id, total };
  await told(
    'confirm',
    () => scene.confirm(confirmation),
    ({ id }) => id,
  );
  const booking = await told(
    'book',
    () => scene.book(asking(bob, 1)),
    ({ id }) => id,
  );
  const cyd = await aFamily(2);
  const { total: price, ...waits } = asking(cyd);
  const { id } = (
    await told(
      'join the list',
      () => scene.join(waits),
      ({ booking: made }) => made.id,
    )
  ).booking;
  const ofBob = { id: booking.id, parentId: bob.parentId };
  await told('cancel a party, and offer its places', () => scene.cancel(ofBob), undefined, booking.id);
  const ofCyd = { id, parentId: cyd.parentId };
  await told('accept', () => scene.accept({ ...ofCyd, total: price }), undefined, id);
  await told('cancel one child', () => scene.cancel({ ...ofCyd, children: cyd.children.slice(0, 1) }), undefined, id);
  const arrived = { organiserId: listing.organiserId, bookingId: id };
  await told(
    'mark attendance',
    () => makeCheckIn({ ...ports, listings: meter.stores.listings })(arrived),
    undefined,
    id,
  );
  meter.close();
  return isEqual();
};
