import * as v from 'valibot';
import { gatheringDueOf } from '../../application/messages/gather';
import type { Gatherings } from '../../application/messages/ports/gatherings';
import { queueSources } from '../../handlers/event-sources';
import type { Invoke } from './graphql/resolvers';

/** Somebody else may be telling one of them right now. */
const maxAttempts = 5;

const answer = v.object({ batchItemFailures: v.array(v.unknown()) });

/**
 * Tells at once what is gathered for the end of its ten minutes: whoever waits until everything written is mailed cannot wait so long.
 * The reminder that comes then finds another window, and does nothing.
 */
export const tellGathered = async (gatherings: Pick<Gatherings, 'open'>, invoke: Invoke): Promise<void> => {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const windows = await gatherings.open();
    if (windows.length === 0) return;
    const Records = windows.map(({ kind, window }) => {
      const due = gatheringDueOf(kind, window);
      return { messageId: due.id, body: JSON.stringify(due) };
    });
    const { batchItemFailures } = v.parse(answer, await invoke(queueSources.mail.consumer, { Records }));
    if (batchItemFailures.length === 0) return;
  }
};
