import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import { confirmBooking } from '../api/generated/user';
import { asFailure, forgetAll } from '../api/loaded';
import type { Acting } from '../design/acting';
import { Check, TextField } from '../design/field';
import { Notice } from '../design/notice';
import { sessionTimes } from '../format';
import { go } from '../router';
import { say } from '../said';
import { words } from '../words';
import { Countdown } from './countdown';
import { findSession, type Session, seenOf } from './find-session';
import { type Hold, keepHold, keptHold, markNote, type Where } from './kept-hold';
import { isToWriteAgain, type Note, noteOf, typedNote } from './note';
import { bookedChildIn } from './own-booked';
import type { Child, Quote } from './party';
import type { PartyQuote } from './party-quote';
import { bookingAddress } from './reckoning';
import { changesInWords, type Terms } from './terms';
import { tongue } from './tongue';
import type { useHold } from './use-hold';

/** Letters that a note may have. */
const maxNoteLength = 1000;

interface NoteProps {
  readonly note: Note;
  readonly fault: string | undefined;
  /** Whether one was begun of which nothing is here. */
  readonly isLost: boolean;
  readonly onNote: (note: Note) => void;
}

/** What the organiser shall know. Who does not want it read writes none: nothing that is written is dropped. */
const NotePart = ({ note: { isWanted, text }, fault, isLost, onNote }: NoteProps) => {
  const { booking } = words();
  return (
    <>
      {isLost && (
        <Notice>
          <p>{booking.noteLost}</p>
        </Notice>
      )}
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

interface ChangedProps {
  readonly session: Session;
  /** When and where the session was as the places were asked for. */
  readonly agreed: string;
  readonly told: Terms | null;
  readonly quote: Quote | null;
}

/** What is no longer as it was when the places were asked for: it is booked only by who has seen it. */
const Changed = ({ session, agreed, told, quote }: ChangedProps) => {
  const { booking } = words();
  if (session.status === 'CANCELLED' && seenOf(session) !== agreed) {
    return (
      <Notice>
        <p>{booking.offMeanwhile}</p>
      </Notice>
    );
  }
  const moved = booking.movedMeanwhile(sessionTimes(session), session.where?.address ?? '');
  const changes = [
    ...(seenOf(session) === agreed ? [] : [moved]),
    ...(told && quote ? changesInWords(told, quote, tongue()) : []),
  ];
  if (changes.length === 0) return null;
  return (
    <Notice>
      {changes.map((change) => (
        <p key={change}>{change}</p>
      ))}
      <p>{booking.likeThis}</p>
    </Notice>
  );
};

interface HeldProps {
  readonly held: ReturnType<typeof useHold>;
  readonly hold: Hold;
  readonly where: Where;
  readonly session: Session;
  readonly known: readonly Child[];
  readonly asked: PartyQuote;
  readonly acting: Acting;
  /** Takes a child out of the party that has places already. */
  readonly onChildBooked: (childId: string) => Promise<void>;
}

/** Places that are kept: a note, and the last word. */
export const Held = ({ held, hold, where, session, known, asked, acting, onChildBooked }: HeldProps) => {
  const { booking, faults } = words();
  const { children, adults } = held.party.value;
  const names = children.map((id) => known.find((child) => child.id === id)?.name ?? booking.aChild);
  const partyInWords = [...names, booking.adultsCount(adults)].join(', ');
  const [wasBegun] = useState(() => keptHold(where, Date.now())?.hasNote === true);
  const note = useSignal(noteOf(hold.id, wasBegun));
  const isTried = useSignal(false);
  const latest = useSignal<Session>(session);
  const text = note.value.isWanted ? note.value.text.trim() : '';
  const isTooLong = text.length > maxNoteLength;
  const refused = acting.failure.value?.faults.find(({ path }) => path.endsWith('note'))?.message;
  const isLost = isToWriteAgain(note.value, wasBegun);
  const missing = isLost && isTried.value ? booking.noteAgain : undefined;
  const fault = isTooLong ? faults.tooLong(String(maxNoteLength)) : (missing ?? refused);
  const shown = latest.value;
  const isOff = shown.status === 'CANCELLED';
  const book = async (total: number | null): Promise<void> => {
    const said = text === '' ? {} : { note: text, shareWithOrganiser: true };
    const input = { ...where, holdId: hold.id, ...(total !== null && { total }), ...said };
    const answer = await ask('user', confirmBooking, { input });
    keepHold(where, null);
    forgetAll();
    go(bookingAddress(answer.confirmBooking?.id ?? hold.id));
  };
  /** Shows what has changed since the family looked; returns the price where nothing has. */
  const seen = async (): Promise<{ readonly total: number | null } | null> => {
    const [now, quote] = await Promise.all([
      findSession(where.thingToDoId, where.sessionId, shown.start),
      asked.look(),
    ]);
    const isMoved = now?.session && seenOf(now.session) !== seenOf(shown);
    if (isMoved) latest.value = now.session;
    return isMoved ? null : quote;
  };
  const confirm = (): void => {
    isTried.value = true;
    if (isTooLong || isOff || isLost) return;
    acting.run(async () => {
      const known = await seen();
      if (!known) return;
      await book(known.total).catch(async (cause: unknown) => {
        const failure = asFailure(cause);
        const childId = bookedChildIn(failure);
        if (childId !== null) return onChildBooked(childId);
        const isShown = failure.type === 'PriceChanged' && !(await asked.look());
        if (!isShown) throw cause;
        return undefined;
      });
    });
  };
  const release = (): void =>
    acting.run(async () => {
      await held.letGo();
      say(booking.released);
    });
  return (
    <div class="sheet stack">
      <Countdown until={hold.until} said={booking.held} onOver={held.leave} />
      <p>{partyInWords}</p>
      <Changed session={shown} agreed={held.agreed.value} told={held.told.value} quote={asked.quote} />
      <NotePart
        note={note.value}
        fault={fault}
        isLost={isLost}
        onNote={(next) => {
          note.value = next;
          markNote(where, typedNote(hold.id, next));
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
