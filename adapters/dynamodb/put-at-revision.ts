import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ChangedMeanwhile } from '../../application/listing/ports/listing-repository';
import { err, ok, type Result } from '../../domain/shared/result';
import { isConflict, isOwnEarlierWrite } from './errors';
import type { Item } from './items';
import type { Table } from './table';

/**
 * Returns the condition of a write that makes revision `revision` of an item: it is new, or stored with the revision
 * before.
 */
export const revisionCondition = (revision: number) =>
  revision === 1
    ? { ConditionExpression: 'attribute_not_exists(id)' }
    : { ConditionExpression: 'revision = :before', ExpressionAttributeValues: { ':before': revision - 1 } };

/** Puts an item, on condition that the revision before its own is what is stored. */
export const putAtRevision = async (
  { client, name }: Table,
  item: Item & { readonly revision: number },
): Promise<Result<void, ChangedMeanwhile>> => {
  const condition = { ...revisionCondition(item.revision), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  try {
    await client.send(new PutCommand({ TableName: name, Item: item, ...condition }));
    return ok(undefined);
  } catch (failure) {
    if (isOwnEarlierWrite(failure, item)) return ok(undefined);
    if (isConflict(failure)) return err({ code: 'ChangedMeanwhile' });
    throw failure;
  }
};
