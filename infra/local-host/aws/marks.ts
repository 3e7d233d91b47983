import * as v from 'valibot';
import type { NumberedRecord } from '../ordered-delivery';
import { markKey } from './stores';

const marked = v.object({
  dynamodb: v.object({
    Keys: v.object({ id: v.object({ S: v.literal(markKey.id) }), sk: v.object({ S: v.literal(markKey.sk) }) }),
    NewImage: v.object({ mark: v.object({ S: v.string() }) }),
  }),
});

/** Returns the mark that the record tells of, if it does. */
export const markOf = ({ record }: NumberedRecord): string | undefined => {
  const read = v.safeParse(marked, record);
  return read.success ? read.output.dynamodb.NewImage.mark.S : undefined;
};
