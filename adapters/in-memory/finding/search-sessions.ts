import { hoursOfDay } from '../../../domain/finding/asked-time';
import { firstMatchingSession } from '../../../domain/finding/matches';
import type { AskedTime } from '../../../domain/finding/search-query';
import type { ListingContent } from '../../../domain/listing/content';
import { sessionsOf } from '../../../domain/schedule/sessions';
import { dayMs } from '../../../domain/shared/time';

/** Beyond so many, a listing's sessions are expanded when asked for and not kept. */
const maxKept = 1000;

/** A listing's sessions as numbers at hand; or its content, when they are too many. */
type Sessions = Float64Array | ListingContent;

/** Each session takes three numbers: its start, its end, and the latest end so far. */
const stride = 3;

const expand = (content: ListingContent): Sessions => {
  const times: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const { start, end } of sessionsOf({ content }, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)) {
    if (times.length === maxKept * stride) return content;
    latest = Math.max(latest, end);
    times.push(start, end, latest);
  }
  return Float64Array.from(times);
};

/** Where the first session stands that may end after `moment`: a long one may outlast the next, the latest end never falls. */
const firstEndingAfter = (times: Float64Array, moment: number): number => {
  let low = 0;
  let high = times.length / stride;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle * stride + 2] ?? 0) > moment) high = middle;
    else low = middle + 1;
  }
  return low * stride;
};

/** The start of the first session that answers and has not ended, or `never`. */
export type FirstStart = (slot: number) => number;

export const never = Number.POSITIVE_INFINITY;

/**
 * `firstMatchingSession` of the domain for listings in slots. Which session comes next, whatever the hour, is remembered for as
 * long as it holds: time goes on for all search queries alike.
 */
export const makeSessions = () => {
  const sessions: Sessions[] = [];
  const nextKnownAt: number[] = [];
  const nextEnds: number[] = [];
  const nextStarts: number[] = [];

  const search = (slot: number, when: AskedTime | undefined, now: number) => {
    const kept = sessions[slot];
    return kept && !(kept instanceof Float64Array) ? firstMatchingSession(kept, when, now) : undefined;
  };

  const remember = (slot: number, now: number): number => {
    const kept = sessions[slot];
    let start = never;
    let end = never;
    if (kept instanceof Float64Array) {
      let index = firstEndingAfter(kept, now);
      while (index < kept.length && (kept[index + 1] ?? 0) <= now) index += stride;
      start = kept[index] ?? never;
      end = kept[index + 1] ?? never;
    } else {
      const session = search(slot, undefined, now);
      start = session?.start ?? never;
      end = session?.end ?? never;
    }
    nextKnownAt[slot] = now;
    nextStarts[slot] = start;
    nextEnds[slot] = end;
    return start;
  };

  const nextStart =
    (now: number): FirstStart =>
    (slot) =>
      now >= (nextKnownAt[slot] ?? never) && now < (nextEnds[slot] ?? 0)
        ? (nextStarts[slot] ?? never)
        : remember(slot, now);

  const askedStart = (when: AskedTime, now: number): FirstStart => {
    const { start: opens, end: closes } = hoursOfDay(when.hours);
    const firstDay = when.days?.from ?? Number.NEGATIVE_INFINITY;
    const lastDay = when.days?.to ?? Number.POSITIVE_INFINITY;
    const from = Math.max(now, firstDay * dayMs + opens);
    const to = lastDay * dayMs + closes;
    // The days whose interval begins before the session ends and ends after it starts.
    const overlaps = (start: number, end: number): boolean =>
      Math.max(Math.floor((start - closes) / dayMs) + 1, firstDay) <=
      Math.min(Math.ceil((end - opens) / dayMs) - 1, lastDay);
    return (slot) => {
      const kept = sessions[slot];
      if (!(kept instanceof Float64Array)) return search(slot, when, now)?.start ?? never;
      for (let index = firstEndingAfter(kept, from); index < kept.length; index += stride) {
        const start = kept[index] ?? never;
        if (start >= to) return never;
        const end = kept[index + 1] ?? never;
        if (end > from && overlaps(start, end)) return start;
      }
      return never;
    };
  };

  return {
    set: (slot: number, content: ListingContent): void => {
      sessions[slot] = expand(content);
      nextKnownAt[slot] = never;
      nextEnds[slot] = 0;
      nextStarts[slot] = never;
    },
    /** `now` is milliseconds since the epoch. */
    firstStart: (when: AskedTime | undefined, now: number): FirstStart =>
      when ? askedStart(when, now) : nextStart(now),
  };
};
