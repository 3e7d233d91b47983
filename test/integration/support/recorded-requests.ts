import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { type Capacity, sumOf } from './capacity';

export interface RecordedRequest {
  /** Its name and, if it reads an index, the index's; ` COUNT` when it only counts. */
  readonly operation: string;
  readonly capacity: Capacity;
}

const consumed = v.object({ ConsumedCapacity: v.optional(v.unknown()) });

const capacityOf = ({ Table: table, GlobalSecondaryIndexes: indices = {} }: ConsumedCapacity): Capacity => ({
  table: table?.CapacityUnits ?? 0,
  ...Object.fromEntries(Object.entries(indices).map(([name, index]) => [name, index.CapacityUnits ?? 0])),
});

const nameOf = (command: string, input: object): string => {
  const index = 'IndexName' in input ? ` ${String(input.IndexName)}` : '';
  const isCount = 'Select' in input && input.Select === 'COUNT';
  return `${command.replace(/Command$/, '')}${index}${isCount ? ' COUNT' : ''}`;
};

/**
 * Keeps every request that this client sends from now on, with the capacity that DynamoDB says it consumed. It asks
 * for that figure, and changes nothing else.
 */
export const recordRequests = (client: DynamoDBDocumentClient): RecordedRequest[] => {
  const recorded: RecordedRequest[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' };
      const operation = nameOf(String(context.commandName), input);
      const result = await next({ ...args, input });
      const { ConsumedCapacity: capacity } = v.parse(consumed, result.output);
      const tables = (Array.isArray(capacity) ? capacity : [capacity]) as (ConsumedCapacity | undefined)[];
      recorded.push({ operation, capacity: sumOf(tables.map((table) => (table ? capacityOf(table) : {}))) });
      return result;
    },
    { step: 'initialize', name: 'recordRequests' },
  );
  return recorded;
};
