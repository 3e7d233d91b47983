import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import type { Failure } from '../api/failure';
import { type AttendeeRowFragment, type CheckInMutation, checkIn } from '../api/generated/organiser';
import { useActing } from '../design/acting';
import { TextField } from '../design/field';
import { ActingFailure, Notice } from '../design/notice';
import { dayAndTime, listOf } from '../format';
import { words } from '../words';
import { Question } from './asked';
import { usedBy } from './door';
import { nameOf } from './names';
import { Scan } from './scan';

interface ByTicketProps {
  /** At whose door it is. */
  readonly where: { readonly thingToDoId: string; readonly sessionId: string };
  readonly rows: readonly AttendeeRowFragment[];
  /** The clock of the place. */
  readonly timeZone: string | undefined;
  /** What is asked before somebody is marked now. */
  readonly question: () => string | undefined;
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

/** Checks in by what a ticket says, typed or read by a scanner that types. One answer stands at a time. */
export const ByTicket = ({ where, rows, timeZone, question, onChange }: ByTicketProps) => {
  const { attendees: text, editor } = words();
  const ticket = useSignal('');
  const said = useSignal('');
  const warned = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const asked = useSignal<string | undefined>(undefined);
  const acting = useActing();
  const tell = (marked: CheckInMutation['checkIn'], wasLost: boolean): void => {
    if (!marked) return;
    // What an earlier try has marked, whose answer was lost, is no second use.
    const { fresh, before, since } = usedBy(wasLost ? { ...marked, alreadyHereSince: null } : marked, rows);
    const named = (party: readonly AttendeeRowFragment[]): string => listOf(party.map(nameOf));
    if (fresh.length > 0) said.value = text.codeTaken(named(fresh), fresh.length);
    if (since !== null) warned.value = text.usedBefore(named(before), dayAndTime(since, timeZone));
  };
  const send = (): void => {
    asked.value = undefined;
    acting.run(async (wasLost) => {
      const input = { ticket: ticket.peek().trim(), ...where };
      const { checkIn: marked } = await ask('organiser', checkIn, { input });
      tell(marked, wasLost);
      ticket.value = '';
      onChange();
    });
  };
  const begin = (): void => {
    said.value = '';
    warned.value = '';
    acting.failure.value = null;
    fault.value = ticket.peek().trim() === '' ? editor.missing : undefined;
    asked.value = fault.peek() === undefined ? question() : undefined;
    if (fault.peek() === undefined && asked.peek() === undefined) send();
  };
  const failure = acting.failure.value;
  const refusal = failure && refusalOf(failure);
  return (
    <form
      class="sheet stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      {refusal ? (
        <Notice kind="bad">
          <p>{refusal}</p>
        </Notice>
      ) : (
        <ActingFailure acting={acting} pool="organiser" />
      )}
      {warned.value !== '' && (
        <Notice kind="bad">
          <p class="strong">{warned.value}</p>
        </Notice>
      )}
      {said.value !== '' && (
        <Notice kind="good">
          <p>{said.value}</p>
        </Notice>
      )}
      <Scan
        onRead={(found) => {
          ticket.value = found;
          begin();
        }}
      />
      <TextField
        label={text.code}
        hint={text.codeHint}
        value={ticket.value}
        fault={fault.value}
        onValue={(value) => (ticket.value = value)}
      />
      {asked.value === undefined ? (
        <p>
          <button type="submit" class="button" aria-disabled={acting.isBusy.value}>
            {text.checkIn}
          </button>
        </p>
      ) : (
        <Question
          name={text.checkIn}
          question={asked.value}
          act={send}
          onLeave={() => {
            asked.value = undefined;
          }}
        />
      )}
    </form>
  );
};
