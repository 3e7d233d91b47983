import { gatheringDueOf } from '../../application/messages/gather';
import type { Gatherings } from '../../application/messages/ports/gatherings';
import { queueSources } from '../../handlers/event-sources';
import type { Invoke } from './graphql/resolvers';

/**
 * Tells at once what is gathered for the end of its ten minutes: whoever waits until everything written is mailed cannot wait so long.
 * The reminder that comes then finds another window, and does nothing.
 */
export const tellGathered = async (gatherings: Pick<Gatherings, 'open'>, invoke: Invoke): Promise<void> => {
  const windows = await gatherings.open();
  if (windows.length === 0) return;
  const Records = windows.map(({ kind, window }) => {
    const due = gatheringDueOf(kind, window);
    return { messageId: due.id, body: JSON.stringify(due) };
  });
  await invoke(queueSources.mail.consumer, { Records });
};
