import {
  type CancellationReason,
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Written } from '../../../application/booking/ports/booking-store';
import type { Booking } from '../../../domain/booking/booking';
import type { SessionPlaces } from '../../../domain/booking/session-places';
import type { Item } from '../items';
import type { Table } from '../table';
import { bookingItem, bookingOf, optionalOfBooking } from './booking-items';
import { optionalOfSession, sessionItem, sessionOf } from './session-items';

/**
 * Describes a write of one item, alone or in a transaction. Names stand for themselves behind a `#`: many are reserved
 * words.
 */
export interface ItemWrite {
  readonly Key: { readonly id: string; readonly sk: string };
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}

const writesRevision = (revision: number) =>
  revision === 1
    ? { condition: 'attribute_not_exists(#id)', values: {} }
    : { condition: '#revision = :onto', values: { ':onto': revision - 1 } };

/**
 * Writes a whole item onto the revision before its own. Attributes that this software does not know stay as they are: a newer
 * version may have put them there.
 */
const replacing = (
  { id, sk, ...attributes }: Item & { readonly revision: number },
  optional: readonly string[],
): ItemWrite => {
  const gone = optional.filter((name) => !(name in attributes));
  const names = Object.keys(attributes);
  const { condition, values } = writesRevision(attributes.revision);
  const remove = gone.length > 0 ? ` REMOVE ${gone.map((name) => `#${name}`).join(', ')}` : '';
  return {
    Key: { id: String(id), sk: String(sk) },
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${remove}`,
    ConditionExpression: condition,
    ExpressionAttributeNames: Object.fromEntries(
      [...names, ...gone, ...(attributes.revision === 1 ? ['id'] : [])].map((name) => [`#${name}`, name]),
    ),
    ExpressionAttributeValues: {
      ...Object.fromEntries(names.map((name) => [`:${name}`, attributes[name]])),
      ...values,
    },
  };
};

export const wholeBooking = (booking: Booking): ItemWrite =>
  replacing({ ...bookingItem(booking), revision: booking.revision }, optionalOfBooking);

export const wholeSession = (session: SessionPlaces, onto: number): ItemWrite =>
  replacing({ ...sessionItem({ ...session, revision: onto + 1 }), revision: onto + 1 }, optionalOfSession);

const done: Written = { outcome: 'DONE' };
const contended: Written = { outcome: 'CONTENDED' };

const met = (session: CancellationReason['Item'], booking: CancellationReason['Item']): Written => ({
  outcome: 'DIFFERS',
  ...(session && { session: sessionOf(unmarshall(session)) }),
  ...(booking && { booking: bookingOf(unmarshall(booking)) }),
});

/** What is there, of an item whose condition failed. */
const metBy = (reason: CancellationReason | undefined) =>
  reason?.Code === 'ConditionalCheckFailed' ? reason.Item : undefined;

/** Others write the same, or one item is written more often than its partition takes: both pass. */
const passing: ReadonlySet<string | undefined> = new Set([
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'ThrottlingError',
  'ThrottlingException',
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

/** A failed condition comes with what it met, and needs no wait; a conflict alone says nothing, and does. */
const refusal = (failure: unknown, ofSession: number, ofBooking: number): Written => {
  if (failure instanceof TransactionCanceledException) {
    const reasons = failure.CancellationReasons ?? [];
    if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed'))
      return met(metBy(reasons[ofSession]), metBy(reasons[ofBooking]));
    if (reasons.some(({ Code }) => passing.has(Code))) return contended;
  }
  if (failure instanceof ConditionalCheckFailedException)
    return ofSession === 0 ? met(failure.Item, undefined) : met(undefined, failure.Item);
  if (failure instanceof Error && passing.has(failure.name)) return contended;
  throw failure;
};

const telling = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

interface Writes {
  readonly session?: ItemWrite;
  readonly booking?: ItemWrite;
}

/** Writes a session, a booking or both: one alone is an update, at a third of the price of a transaction. */
export const write = async ({ client, name }: Table, { session, booking }: Writes): Promise<Written> => {
  const items = [session, booking].flatMap((item) => (item ? [{ TableName: name, ...item, ...telling }] : []));
  const [first, second] = items;
  if (!first) return done;
  const inTransaction: TransactWriteCommandInput = { TransactItems: items.map((Update) => ({ Update })) };
  try {
    await (second ? client.send(new TransactWriteCommand(inTransaction)) : client.send(new UpdateCommand(first)));
    return done;
  } catch (failure) {
    return refusal(failure, session ? 0 : -1, session ? 1 : 0);
  }
};
