import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { confirmBooking, releaseHold } from '../api/generated/user';
import { forgetAll } from '../api/loaded';
import type { Acting } from '../design/acting';
import { Check, TextField } from '../design/field';
import { go } from '../router';
import { words } from '../words';
import { Countdown } from './countdown';

export interface Hold {
  readonly id: string;
  readonly total: number | null;
  readonly until: number;
}

interface HeldProps {
  readonly hold: Hold;
  readonly where: { readonly thingToDoId: string; readonly sessionId: string };
  readonly acting: Acting;
  readonly onOver: () => void;
}

/** Places that are kept: a note, and the last word. */
export const Held = ({ hold, where, acting, onOver }: HeldProps) => {
  const { booking } = words();
  const note = useSignal('');
  const isShared = useSignal(false);
  const confirm = (): void =>
    acting.run(async () => {
      const text = note.value.trim();
      const said = text === '' ? {} : { note: text, shareWithOrganiser: isShared.value };
      const input = { ...where, holdId: hold.id, ...(hold.total !== null && { total: hold.total }), ...said };
      const answer = await ask('user', confirmBooking, { input });
      forgetAll();
      go(`/bookings/${encodeURIComponent(answer.confirmBooking?.id ?? hold.id)}`);
    });
  const release = (): void =>
    acting.run(async () => {
      await ask('user', releaseHold, { input: where });
      onOver();
    });
  return (
    <div class="sheet stack">
      <Countdown until={hold.until} said={booking.held} onOver={onOver} />
      <TextField label={booking.note} isOptional lines={2} value={note.value} onValue={(text) => (note.value = text)} />
      {note.value.trim() !== '' && (
        <Check label={booking.share} isOn={isShared.value} onChange={(is) => (isShared.value = is)} />
      )}
      <div class="row">
        <button type="button" class="button" aria-disabled={acting.isBusy.value} onClick={confirm}>
          {booking.confirm}
        </button>
        <button type="button" class="button light" aria-disabled={acting.isBusy.value} onClick={release}>
          {booking.release}
        </button>
      </div>
    </div>
  );
};
