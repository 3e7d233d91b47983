import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item } from '../../adapters/dynamodb/items';

let made = 0;

/** Returns a record of the table's stream: the item was put where there was none. */
export const aStreamRecord = (item: Item) => {
  made += 1;
  const { id, sk } = item;
  return {
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      SequenceNumber: String(made),
      Keys: marshall({ id, sk }),
      NewImage: marshall(item, { removeUndefinedValues: true }),
    },
  };
};
