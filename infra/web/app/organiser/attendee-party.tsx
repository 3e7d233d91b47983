import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { type AttendeeRowFragment, cancelBookingOf } from '../api/generated/organiser';
import { TextField } from '../design/field';
import { listOf, money } from '../format';
import { say } from '../said';
import { words } from '../words';
import { AttendeeRow, type RowsProps } from './attendee-row';
import { nameOf } from './names';

interface CancelProps {
  readonly bookingId: string;
  readonly names: string;
  readonly acting: RowsProps['acting'];
  readonly onChange: () => void;
}

/** Cancels one family's booking, with a reason that it reads; asked before. */
const CancelOne = ({ bookingId, names, acting, onChange }: CancelProps) => {
  const { attendees: text, organiser, page } = words();
  const isAsking = useSignal(false);
  const reason = useSignal('');
  const send = (): void =>
    acting.run(async () => {
      const why = reason.value.trim();
      await ask('organiser', cancelBookingOf, { input: { bookingId, ...(why !== '' && { reason: why }) } });
      say(text.cancelled(names));
      onChange();
    }, onChange);
  if (!isAsking.value)
    return (
      <p>
        <button type="button" class="button bare small" onClick={() => (isAsking.value = true)}>
          {text.cancelOne}
          <span class="unseen">: {names}</span>
        </button>
      </p>
    );
  return (
    <form
      class="notice stack"
      noValidate
      aria-label={`${text.cancelOne}: ${names}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p class="strong" role="alert">
        {text.cancelAsked(names)}
      </p>
      <TextField
        label={organiser.reason}
        isOptional
        value={reason.value}
        fault={acting.failure.value?.faults.find(({ path }) => path.endsWith('reason'))?.message}
        onValue={(value) => (reason.value = value)}
      />
      <div class="row">
        <button type="submit" class="button danger" aria-disabled={acting.isBusy.value}>
          {text.cancelOne}
        </button>
        <button type="button" class="button light" onClick={() => (isAsking.value = false)}>
          {page.close}
        </button>
      </div>
    </form>
  );
};

/** Returns what a party owes at the door, in words; nothing where nobody knows, or nothing is booked. */
const dueInWords = ({ due, currency }: AttendeeRowFragment): string | null => {
  const { attendees } = words();
  if (due === null || currency === null) return null;
  return due === 0 ? attendees.nothingDue : attendees.due(money(due, currency));
};

interface PartyProps extends RowsProps {
  readonly party: readonly AttendeeRowFragment[];
  /** Whether the session is still to begin: after that nothing is cancelled. */
  readonly canCancel: boolean;
}

/** Who comes on one booking, and what holds for all of them. */
export const Party = ({ party, canCancel, ...rest }: PartyProps) => {
  const { attendees: text } = words();
  const [first] = party;
  if (!first) return null;
  const together = [
    party.length > 1 && text.together(party.length),
    first.adults > 0 && text.withAdults(first.adults),
    dueInWords(first),
  ].filter(Boolean);
  const names = listOf(party.map(nameOf));
  return (
    <li>
      {together.length > 0 && <p class="small soft">{together.join(' · ')}</p>}
      {party.map((row) => (
        <AttendeeRow key={row.child ?? ''} row={row} {...rest} />
      ))}
      {first.note !== null && <p class="small">{text.note(first.note)}</p>}
      {canCancel && first.status === 'BOOKED' && (
        <CancelOne bookingId={first.bookingId} names={names} acting={rest.acting} onChange={rest.onChange} />
      )}
    </li>
  );
};
