import type { Clock } from '../ports/clock';
import {
  type Gathered,
  type GatheredKind,
  type Gatherings,
  gatheringMilliseconds,
  type Taken,
  type Waiting,
} from './ports/gatherings';
import type { GatheringDue, Mail } from './ports/mail';
import type { Reminders } from './ports/reminders';

interface Ports {
  readonly gatherings: Gatherings;
  readonly reminders: Reminders;
  readonly clock: Clock;
  /** Writes and sends the one mail that tells of these, and notes that it is sent. */
  readonly tell: (
    of: { readonly kind: GatheredKind; readonly id: Mail['id'] },
    entries: readonly Gathered[],
  ) => Promise<void>;
}

/** Returns the name of the window that a reminder begins: it has the event of the first one and a count, so that names do not grow. */
const dueIdOf = (window: string): string => {
  const [, turn = '0', first = window] = /^GatheringDue-(\d+)-(.+)$/.exec(window) ?? [];
  return `GatheringDue-${Number(turn) + 1}-${first}`;
};

/** Returns what is sent at the end of a window; the same however often it is sent. */
export const gatheringDueOf = (kind: GatheredKind, window: string): GatheringDue => ({
  type: 'GatheringDue',
  id: dueIdOf(window),
  kind,
  window,
});

/**
 * Tells moderators at once of the first thing that happens, and in one mail of what follows within ten minutes. Nothing is lost when a
 * step fails: what is put down stays until somebody has told it, and whoever failed is delivered again and handed the same.
 */
export const makeGather = ({ gatherings, reminders, clock, tell }: Ports) => {
  /** Sends the reminder first, then notes it: whoever dies in between leaves one too many, and never one too few. */
  const remindAtEnd = async (
    kind: GatheredKind,
    { window, endsAt }: Pick<Waiting, 'window' | 'endsAt'>,
  ): Promise<void> => {
    await reminders.remind(gatheringDueOf(kind, window), Math.max(0, endsAt - clock.now()));
    await gatherings.scheduled(kind, window);
  };

  const tellAll = async (kind: GatheredKind, id: string, { entries, isMore }: Taken): Promise<void> => {
    if (isMore) await remindAtEnd(kind, { window: id, endsAt: clock.now() + gatheringMilliseconds });
    if (entries.length > 0) await tell({ kind, id }, entries);
    await gatherings.told(kind, id);
  };

  return {
    /** Takes in that something has happened. */
    happened: async (kind: GatheredKind, entry: Gathered): Promise<void> => {
      await gatherings.add(kind, entry);
      const answer = await gatherings.take(kind, entry.id, clock.now());
      if (answer.state === 'taken') await tellAll(kind, entry.id, answer);
      else if (!answer.isScheduled) await remindAtEnd(kind, answer);
    },
    /** Takes in that a window ends. */
    due: async ({ kind, window, id }: GatheringDue): Promise<void> => {
      const taken = await gatherings.takeAfter(kind, window, id, clock.now());
      if (taken) await tellAll(kind, id, taken);
    },
    /** Takes in that the mail of this id was sent, though whoever sent it never knew. */
    wasTold: (kind: GatheredKind, id: string): Promise<void> => gatherings.told(kind, id),
  };
};
