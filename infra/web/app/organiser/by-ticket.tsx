import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import type { Failure } from '../api/failure';
import { type AttendeeRowFragment, checkIn } from '../api/generated/organiser';
import { useActing } from '../design/acting';
import { TextField } from '../design/field';
import { ActingFailure, Notice } from '../design/notice';
import { dayAndTime, listOf } from '../format';
import { words } from '../words';
import { nameOf } from './names';
import { Scan } from './scan';

interface ByTicketProps {
  /** At whose door it is. */
  readonly where: { readonly thingToDoId: string; readonly sessionId: string };
  readonly rows: readonly AttendeeRowFragment[];
  readonly onChange: () => void;
}

const textOf = (info: Failure['info'], name: string): string => {
  const told = info[name];
  return typeof told === 'string' ? told : '';
};

/** Returns what is wrong with a ticket; undefined where it is not the ticket. */
const refusalOf = ({ type, info }: Failure): string | undefined => {
  const { attendees } = words();
  if (type === 'OtherSession') {
    const day = dayAndTime(textOf(info, 'start'), textOf(info, 'timeZone'));
    return attendees.otherSession(day, textOf(info, 'name'));
  }
  const known: Readonly<Record<string, string>> = {
    NotFound: attendees.unknownTicket,
    Conflict: attendees.ticketOver,
    NotOpen: attendees.notOpen,
  };
  return known[type];
};

/** Everybody of a ticket: the answer names the first alone. */
const partyOf = (marked: AttendeeRowFragment, rows: readonly AttendeeRowFragment[]): readonly string[] => {
  const party = rows.filter(({ bookingId, status }) => bookingId === marked.bookingId && status === 'BOOKED');
  return (party.length === 0 ? [marked] : party).map(nameOf);
};

/** Checks in by what a ticket says, typed or read by a scanner that types. One answer stands at a time. */
export const ByTicket = ({ where, rows, onChange }: ByTicketProps) => {
  const { attendees: text } = words();
  const ticket = useSignal('');
  const said = useSignal('');
  const acting = useActing();
  const send = (): void => {
    said.value = '';
    acting.run(async () => {
      const input = { ticket: ticket.peek().trim(), ...where };
      const { checkIn: marked } = await ask('organiser', checkIn, { input });
      const party = marked ? partyOf(marked, rows) : [];
      said.value = marked ? text.codeTaken(listOf(party), party.length) : '';
      ticket.value = '';
      onChange();
    });
  };
  const failure = acting.failure.value;
  const refusal = failure && refusalOf(failure);
  return (
    <form
      class="sheet stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {refusal ? (
        <Notice kind="bad">
          <p>{refusal}</p>
        </Notice>
      ) : (
        <ActingFailure acting={acting} pool="organiser" />
      )}
      {said.value !== '' && (
        <Notice kind="good">
          <p>{said.value}</p>
        </Notice>
      )}
      <Scan
        onRead={(found) => {
          ticket.value = found;
          send();
        }}
      />
      <TextField
        label={text.code}
        hint={text.codeHint}
        value={ticket.value}
        onValue={(value) => (ticket.value = value)}
      />
      <p>
        <button type="submit" class="button" aria-disabled={acting.isBusy.value}>
          {text.checkIn}
        </button>
      </p>
    </form>
  );
};
