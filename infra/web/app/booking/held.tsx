import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { confirmBooking, releaseHold } from '../api/generated/user';
import { forgetAll } from '../api/loaded';
import type { Acting } from '../design/acting';
import { Check, TextField } from '../design/field';
import { Notice } from '../design/notice';
import { sessionTimes } from '../format';
import { go } from '../router';
import { say } from '../said';
import { words } from '../words';
import { Countdown } from './countdown';
import { findSession, type Session, seenOf } from './find-session';
import { type Hold, keepHold, type Where } from './kept-hold';
import { type Note, noteOf, typedNote } from './note';

/** Letters that a note may have. */
const maxNoteLength = 1000;

interface NoteProps {
  readonly note: Note;
  readonly fault: string | undefined;
  readonly onNote: (note: Note) => void;
}

/** What the organiser shall know. Who does not want it read writes none: nothing that is written is dropped. */
const NotePart = ({ note: { isWanted, text }, fault, onNote }: NoteProps) => {
  const { booking } = words();
  return (
    <>
      <Check label={booking.share} isOn={isWanted} onChange={(is) => onNote({ isWanted: is, text })} />
      {isWanted && (
        <TextField
          label={booking.note}
          hint={booking.noteLength(text.trim().length, maxNoteLength)}
          fault={fault}
          lines={2}
          value={text}
          onValue={(typed) => onNote({ isWanted, text: typed })}
        />
      )}
    </>
  );
};

interface HeldProps {
  readonly hold: Hold;
  readonly where: Where;
  readonly session: Session;
  /** When and where the session was as the places were asked for. */
  readonly agreed: string;
  readonly acting: Acting;
  readonly onOver: () => void;
}

/** Places that are kept: a note, and the last word. */
export const Held = ({ hold, where, session, agreed, acting, onOver }: HeldProps) => {
  const { booking, faults } = words();
  const note = useSignal(noteOf(hold.id));
  const latest = useSignal<Session>(session);
  const text = note.value.isWanted ? note.value.text.trim() : '';
  const isTooLong = text.length > maxNoteLength;
  const refused = acting.failure.value?.faults.find(({ path }) => path.endsWith('note'))?.message;
  const fault = isTooLong ? faults.tooLong(String(maxNoteLength)) : refused;
  const shown = latest.value;
  const isMoved = seenOf(shown) !== agreed;
  const isOff = shown.status === 'CANCELLED';
  const confirm = (): void => {
    if (isTooLong || isOff) return;
    acting.run(async () => {
      const now = await findSession(where.thingToDoId, where.sessionId, shown.start);
      // The API holds the price to what was told, and not the time: what nobody has seen is not booked.
      if (now?.session && seenOf(now.session) !== seenOf(shown)) {
        latest.value = now.session;
        return;
      }
      const said = text === '' ? {} : { note: text, shareWithOrganiser: true };
      const input = { ...where, holdId: hold.id, ...(hold.total !== null && { total: hold.total }), ...said };
      const answer = await ask('user', confirmBooking, { input });
      keepHold(where, null);
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
      {isMoved && (
        <Notice>
          <p>
            {isOff ? booking.offMeanwhile : booking.movedMeanwhile(sessionTimes(shown), shown.where?.address ?? '')}
          </p>
        </Notice>
      )}
      <NotePart
        note={note.value}
        fault={fault}
        onNote={(next) => {
          note.value = next;
          typedNote(hold.id, next);
        }}
      />
      <div class="row">
        {!isOff && (
          <button type="button" class="button" aria-disabled={acting.isBusy.value || isTooLong} onClick={confirm}>
            {booking.confirm}
          </button>
        )}
        <button type="button" class="button light" aria-disabled={acting.isBusy.value} onClick={release}>
          {booking.release}
        </button>
      </div>
    </div>
  );
};
