import { detailsAt, type SessionChange, type SessionDetails } from './session-changes';
import { parseSessionId, type SessionId } from './session-id';

const isPartOf = (details: SessionDetails, whole: SessionDetails): boolean =>
  Object.keys(details).every((name) => name in whole);

/** Whether a later change is of all sessions that an earlier one is of. */
const isOfAllOf = (earlier: SessionChange, later: SessionChange): boolean => {
  if (later.scope === 'THIS') return earlier.scope === 'THIS' && earlier.sessionId === later.sessionId;
  const isOf = (id: SessionId) => (earlier.scope === 'THIS' ? id === earlier.sessionId : id >= earlier.sessionId);
  const isLeftOut = (id: SessionId) => isOf(id) && !earlier.except?.includes(id);
  return earlier.sessionId >= later.sessionId && !later.except?.some(isLeftOut);
};

/** What was cancelled stays as it is, and why. */
const isRedundant = (earlier: SessionChange, later: SessionChange): boolean => {
  const { sessionId: _id, scope: _scope, except: _except, ...details } = earlier;
  return !earlier.cancelled && isOfAllOf(earlier, later) && isPartOf(details, later);
};

/**
 * Returns changes with one more, and without earlier ones that it says all of anew. It says nothing of sessions that were cancelled meanwhile: what
 * came before a cancellation of all that follow stays. A cancellation of one session holds all that was said of it.
 */
export const added = (changes: readonly SessionChange[], change: SessionChange): readonly SessionChange[] => {
  const cancelled = changes.findLastIndex((earlier) => earlier.cancelled && earlier.scope === 'THIS_AND_FOLLOWING');
  return [...changes.filter((earlier, index) => index < cancelled || !isRedundant(earlier, change)), change];
};

/** What stays known of a session that is cancelled: why, and when and where it would have been. */
const keptOf = ({ moveMs = 0, durationMinutes, where, reason }: SessionDetails): string =>
  JSON.stringify([moveMs, durationMinutes, where, reason]);

/** Whether a session is cancelled, and known as much of, without what was said of it alone. */
const isCancelledAnyway = (single: SessionChange, changes: readonly SessionChange[]): boolean => {
  const others = changes.filter((change) => change !== single);
  const start = parseSessionId(single.sessionId) ?? Number.NaN;
  const [before, after] = [detailsAt(changes, start), detailsAt(others, start)];
  return before.cancelled === true && after.cancelled === true && keptOf(before) === keptOf(after);
};

/** Even a move by nothing counts: it takes back another. */
const saysWhatIsKept = ({ moveMs, durationMinutes, where, reason }: SessionDetails): boolean =>
  [moveMs, durationMinutes, where, reason].some((detail) => detail !== undefined);

const isNeeded = (change: SessionChange, changes: readonly SessionChange[]): boolean => {
  if (change.scope === 'THIS') return !isCancelledAnyway(change, changes);
  if (change.cancelled || saysWhatIsKept(change)) return true;
  return !changes.some((one) => one.cancelled && one.scope === 'THIS_AND_FOLLOWING' && isOfAllOf(change, one));
};

/**
 * Returns changes without those that only say what a cancelled session would have cost, and how many it would have taken: all of its
 * sessions are cancelled by what is said of more of them. What is known of a session stays: its time, its place, and why it is cancelled.
 */
export const withoutWhatIsCancelled = (changes: readonly SessionChange[]): readonly SessionChange[] =>
  changes.reduce((kept, change) => (isNeeded(change, kept) ? kept : kept.filter((one) => one !== change)), changes);
