import * as v from 'valibot';
import { list, orAbsent, text } from '../shared/rules';
import { type DayOfWeek, dayMs, daysOfWeek, modulo, parseClockTime, parseDate } from '../shared/time';
import type { AskedTime } from './search-query';

/** The longest date or time of day is half as long. */
const maxTimeLength = 100;

const date = text(
  maxTimeLength,
  v.check((written) => parseDate(written) !== undefined, 'is not a date'),
);
const time = text(
  maxTimeLength,
  v.check((written) => parseClockTime(written) !== undefined, 'is not a time of day'),
);

interface Written {
  readonly from: string;
  readonly to: string;
}

/** Whether both are on the venue's clock, or neither is. */
const areAlike = ({ from, to }: Written): boolean => {
  const [begins, ends] = [parseClockTime(from), parseClockTime(to)];
  return !begins || !ends || (begins.offset === undefined) === (ends.offset === undefined);
};

/** The hours on the clock that `from` is written on; undefined where one is no time of day. */
const hoursOf = ({
  from,
  to,
}: Written): (NonNullable<AskedTime['hours']> & { readonly offset?: number }) | undefined => {
  const [begins, ends] = [parseClockTime(from), parseClockTime(to)];
  if (!begins || !ends) return undefined;
  const { time: start, offset } = begins;
  if (offset === undefined) return { from: start, to: ends.time };
  return { from: start, to: modulo(ends.time - (ends.offset ?? offset) + offset, dayMs), offset };
};

const isEmpty = (written: Written): boolean => {
  const hours = hoursOf(written);
  return hours !== undefined && hours.from === hours.to;
};

/** Holds every rule of `WhenFilterInput`. */
export const whenRules = v.object({
  date: orAbsent(
    v.pipe(
      v.object({ from: date, to: date }),
      v.forward(
        v.check(({ from, to }) => !(Number(parseDate(to)) < Number(parseDate(from))), 'is before from'),
        ['to'],
      ),
    ),
  ),
  time: orAbsent(
    v.pipe(
      v.object({ from: time, to: time }),
      v.forward(
        v.check((hours) => !areAlike(hours) || !isEmpty(hours), 'equals from'),
        ['to'],
      ),
      v.forward(
        v.check(
          (hours) => areAlike(hours),
          'has an offset where from has none, or the other way round: write both on one clock',
        ),
        ['to'],
      ),
    ),
  ),
});

/** Takes any of these; the same day twice is once. */
export const weekdayRules = orAbsent(list(v.picklist(daysOfWeek), 100));

const onClock = ({ from, to, offset }: NonNullable<ReturnType<typeof hoursOf>>) => ({
  hours: { from, to },
  ...(offset !== undefined && { offset }),
});

/** Returns the asked days, weekdays and hours as one condition; undefined when nothing is asked. */
export const toAskedTime = (
  asked: v.InferOutput<typeof whenRules> | null | undefined,
  weekdays: readonly DayOfWeek[] | null | undefined,
): AskedTime | undefined => {
  const { date, time } = asked ?? {};
  const days = date && { from: Number(parseDate(date.from)), to: Number(parseDate(date.to)) };
  const hours = time ? hoursOf(time) : undefined;
  const on = daysOfWeek.filter((day) => weekdays?.includes(day));
  if (!days && !hours && on.length === 0) return undefined;
  return {
    ...(days && { days }),
    ...(on.length > 0 && { weekdays: on }),
    ...(hours && onClock(hours)),
  };
};

/** Returns the asked hours of one day as an interval in milliseconds after its midnight. */
export const hoursOfDay = (hours: AskedTime['hours']): { readonly start: number; readonly end: number } => {
  if (!hours) return { start: 0, end: dayMs };
  return { start: hours.from, end: hours.to > hours.from ? hours.to : hours.to + dayMs };
};
