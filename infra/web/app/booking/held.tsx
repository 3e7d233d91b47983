import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { confirmBooking, releaseHold } from '../api/generated/user';
import { forgetAll } from '../api/loaded';
import type { Acting } from '../design/acting';
import { Check, TextField } from '../design/field';
import { go } from '../router';
import { say } from '../said';
import { words } from '../words';
import { Countdown } from './countdown';
import { type Hold, keepHold } from './kept-hold';

/** Letters that a note may have. */
const maxNoteLength = 1000;

interface HeldProps {
  readonly hold: Hold;
  readonly where: { readonly thingToDoId: string; readonly sessionId: string };
  readonly acting: Acting;
  readonly onOver: () => void;
}

/** Places that are kept: a note, and the last word. */
export const Held = ({ hold, where, acting, onOver }: HeldProps) => {
  const { booking, faults } = words();
  const note = useSignal('');
  const isShared = useSignal(false);
  const text = note.value.trim();
  const isTooLong = text.length > maxNoteLength;
  const refused = acting.failure.value?.faults.find(({ path }) => path.endsWith('note'))?.message;
  const fault = isTooLong ? faults.tooLong(String(maxNoteLength)) : refused;
  const confirm = (): void => {
    if (isTooLong) return;
    acting.run(async () => {
      const said = text === '' ? {} : { note: text, shareWithOrganiser: isShared.value };
      const input = { ...where, holdId: hold.id, ...(hold.total !== null && { total: hold.total }), ...said };
      const answer = await ask('user', confirmBooking, { input });
      keepHold(where.sessionId, null);
      forgetAll();
      go(`/bookings/${encodeURIComponent(answer.confirmBooking?.id ?? hold.id)}`);
    });
  };
  const release = (): void =>
    acting.run(async () => {
      await ask('user', releaseHold, { input: where });
      say(booking.released);
      onOver();
    });
  return (
    <div class="sheet stack">
      <Countdown until={hold.until} said={booking.held} onOver={onOver} />
      <TextField
        label={booking.note}
        hint={booking.noteLength(text.length, maxNoteLength)}
        fault={fault}
        isOptional
        lines={2}
        value={note.value}
        onValue={(typed) => (note.value = typed)}
      />
      {text !== '' && <Check label={booking.share} isOn={isShared.value} onChange={(is) => (isShared.value = is)} />}
      <div class="row">
        <button type="button" class="button" aria-disabled={acting.isBusy.value || isTooLong} onClick={confirm}>
          {booking.confirm}
        </button>
        <button type="button" class="button light" aria-disabled={acting.isBusy.value} onClick={release}>
          {booking.release}
        </button>
      </div>
    </div>
  );
};
