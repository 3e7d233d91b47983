import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { type AttendeeRowFragment, checkIn, undoCheckIn } from '../api/generated/organiser';
import type { Acting } from '../design/acting';
import { dayAndTime } from '../format';
import { words } from '../words';
import { Question } from './asked';
import { nameOf } from './names';

export interface RowsProps {
  readonly acting: Acting;
  /** The clock of the place. */
  readonly timeZone: string | undefined;
  /** What is asked before somebody is marked now. */
  readonly question: () => string | undefined;
  readonly onChange: () => void;
}

interface RowProps extends RowsProps {
  readonly row: AttendeeRowFragment;
}

/** Somebody who comes, and whether they are there. Of who was cancelled that is all there is to say. */
export const AttendeeRow = ({ row, acting, timeZone, question, onChange }: RowProps) => {
  const { attendees: text, booking } = words();
  const asked = useSignal<string | undefined>(undefined);
  const { bookingId, child, status, checkedInAt } = row;
  const isBooked = status === 'BOOKED';
  const input = { bookingId, ...(child !== null && { child }) };
  const mark = (): void => {
    asked.value = undefined;
    acting.run(async () => {
      if (checkedInAt === null) await ask('organiser', checkIn, { input });
      else await ask('organiser', undoCheckIn, { input });
      onChange();
    });
  };
  const press = (): void => {
    asked.value = checkedInAt === null ? question() : undefined;
    if (asked.peek() === undefined) mark();
  };
  return (
    <>
      <div class="row between">
        <span>
          <b>{nameOf(row)}</b> <span class={isBooked ? 'tag good' : 'tag'}>{booking.status[status]}</span>{' '}
          {isBooked && checkedInAt !== null && (
            <span class="tag good">{text.here(dayAndTime(checkedInAt, timeZone))}</span>
          )}
        </span>
        {isBooked && asked.value === undefined && (
          <button type="button" class="button light" aria-pressed={checkedInAt !== null} onClick={press}>
            {checkedInAt === null ? text.checkIn : text.undo}
            <span class="unseen">: {nameOf(row)}</span>
          </button>
        )}
      </div>
      {asked.value !== undefined && (
        <Question
          name={text.checkIn}
          question={asked.value}
          act={mark}
          onLeave={() => {
            asked.value = undefined;
          }}
        />
      )}
    </>
  );
};
