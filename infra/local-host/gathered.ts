import * as v from 'valibot';
import { gatheringDueOf } from '../../application/messages/gather';
import type { Gatherings } from '../../application/messages/ports/gatherings';
import { queueSources } from '../../handlers/event-sources';
import type { Invoke } from './graphql/resolvers';

/** Somebody else may be telling one of them right now. */
const maxAttempts = 5;

const answer = v.object({ batchItemFailures: v.array(v.object({ itemIdentifier: v.string() })) });

/**
 * Tells at once what is gathered for the end of its ten minutes: whoever waits until everything written is mailed cannot wait so long.
 * The reminder that comes then finds another window, and does nothing.
 */
export const tellGathered = async (gatherings: Pick<Gatherings, 'open'>, invoke: Invoke): Promise<void> => {
  const windows = await gatherings.open();
  let left = windows.map(({ kind, window }) => {
    const due = gatheringDueOf(kind, window);
    return { messageId: due.id, body: JSON.stringify(due) };
  });
  // As a queue does: what failed is delivered again.
  for (let attempt = 0; attempt < maxAttempts && left.length > 0; attempt += 1) {
    const { batchItemFailures } = v.parse(answer, await invoke(queueSources.mail.consumer, { Records: left }));
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    left = left.filter(({ messageId }) => failed.has(messageId));
  }
};
