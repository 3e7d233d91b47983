import { dayAndTime } from '../format';
import { words } from '../words';

const hourMs = 3_600_000;

/** Returns for how long something has waited by now, in whole days, or hours within the first two days. */
const waitingInWords = (since: string, now: number): string => {
  const { moderator } = words();
  const hours = Math.floor((now - Date.parse(since)) / hourMs);
  if (hours < 1) return moderator.waitsNotLong;
  return hours < 48 ? moderator.waitsHours(hours) : moderator.waitsDays(Math.floor(hours / 24));
};

/** For how long a listing waits for its moderator; since when, for whoever points at it. */
export const WaitingTag = ({ since }: { readonly since: string | null }) =>
  since === null ? null : (
    <span class="tag" title={dayAndTime(since)}>
      {waitingInWords(since, Date.now())}
    </span>
  );
