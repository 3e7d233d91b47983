import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import {
  cancelSession,
  changeSession,
  type MySessionsQuery,
  mySessions,
  type SessionScope,
} from '../api/generated/organiser';
import { useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { Chip, TextField } from '../design/field';
import { ActingFailure, FailureNotice, Notice, Waiting } from '../design/notice';
import { localDate, localTime, sessionTimes } from '../format';
import { Link } from '../router';
import { words } from '../words';
import { afterApproval } from './after-approval';
import { BookedHint } from './booked-hint';
import { ClockThere } from './clock-there';
import { inScope, type Places, takenOf } from './places';
import { changesOf, type SessionForm } from './session-change';

type Session = NonNullable<MySessionsQuery['thingToDoById']>['sessions']['edges'][number]['node'];

interface ActProps {
  readonly listingId: string;
  readonly places: Places | undefined;
  readonly session: Session;
  readonly isCancelling: boolean;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

const scopes: readonly SessionScope[] = ['THIS', 'THIS_AND_FOLLOWING', 'ALL'];

/** Returns a session as its form shows it. */
const formOf = (session: Session, places: Places | undefined): SessionForm => {
  const { start, end, timeZone } = session;
  const all = (places && takenOf(session, places)?.[1]) ?? session.capacity;
  return {
    start: `${localDate(new Date(start), timeZone)}T${localTime(start, timeZone)}`,
    minutes: String((Date.parse(end) - Date.parse(start)) / 60_000),
    capacity: all === null ? '' : String(all),
  };
};

/** Changes or cancels a session, or more of them; only what is otherwise in the form changes. */
const ActForm = ({ listingId, places, session, isCancelling, onDone, onClose }: ActProps) => {
  const { organiser, page } = words();
  const scope = useSignal<SessionScope>('THIS');
  const [before] = useState(() => formOf(session, places));
  const start = useSignal(before.start);
  const minutes = useSignal(before.minutes);
  const capacity = useSignal(before.capacity);
  const reason = useSignal('');
  const isUnchanged = useSignal(false);
  const acting = useActing();
  const send = (): void =>
    acting.run(
      async () => {
        const which = { thingToDoId: listingId, sessionId: session.id, scope: scope.value };
        const why = reason.value.trim() === '' ? {} : { reason: reason.value.trim() };
        if (isCancelling) {
          await ask('organiser', cancelSession, { input: { ...which, ...why } });
          onDone(organiser.sessionCancelled);
          return;
        }
        const changes = changesOf(before, { start: start.value, minutes: minutes.value, capacity: capacity.value });
        isUnchanged.value = Object.keys({ ...changes, ...why }).length === 0;
        if (isUnchanged.value) return;
        await ask('organiser', changeSession, { input: { ...which, ...changes, ...why } });
        onDone(organiser.sessionChanged);
      },
      () => onDone(''),
    );
  const faultAt = (end: string): string | undefined =>
    acting.failure.value?.faults.find(({ path }) => path.endsWith(end))?.message;
  return (
    <form
      class="stack sheet"
      noValidate
      aria-label={`${isCancelling ? organiser.cancelSession : organiser.change}: ${sessionTimes(session)}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ActingFailure acting={acting} reload={() => onDone('')} pool="organiser" />
      {isUnchanged.value && (
        <Notice>
          <p>{organiser.nothingChanged}</p>
        </Notice>
      )}
      <fieldset class="group">
        <legend class="label">{organiser.which}</legend>
        <div class="row">
          {scopes.map((one) => (
            <Chip
              key={one}
              radio={`scope ${session.id}`}
              label={organiser.scopes[one]}
              isOn={scope.value === one}
              onChange={() => (scope.value = one)}
            />
          ))}
        </div>
      </fieldset>
      {session.placesLeft !== null && (
        <BookedHint
          listingId={listingId}
          among={(all) => inScope(all, scope.value, session.id)}
          then={isCancelling ? organiser.sessionCancels : organiser.changeTells}
        />
      )}
      {!isCancelling && (
        <div class="grid2">
          <TextField
            label={organiser.newStart}
            type="datetime-local"
            value={start.value}
            fault={faultAt('start')}
            onValue={(text) => (start.value = text)}
          />
          <TextField
            label={organiser.duration}
            type="number"
            min={1}
            value={minutes.value}
            fault={faultAt('durationMinutes')}
            onValue={(text) => (minutes.value = text)}
          />
          <TextField
            label={organiser.newCapacity}
            type="number"
            min={1}
            isOptional
            value={capacity.value}
            fault={faultAt('capacity')}
            onValue={(text) => (capacity.value = text)}
          />
        </div>
      )}
      <TextField
        label={organiser.reason}
        isOptional
        value={reason.value}
        fault={faultAt('reason')}
        onValue={(text) => (reason.value = text)}
      />
      <div class="row">
        <button type="submit" class={isCancelling ? 'button danger' : 'button'} aria-disabled={acting.isBusy.value}>
          {isCancelling ? organiser.cancelSession : organiser.change}
        </button>
        <button type="button" class="button light" onClick={onClose}>
          {page.close}
        </button>
      </div>
    </form>
  );
};

interface RowProps {
  readonly listingId: string;
  readonly places: Places | undefined;
  readonly session: Session;
  readonly canChange: boolean;
  readonly onDone: (said: string) => void;
}

const SessionRow = ({ listingId, places, session, canChange, onDone }: RowProps) => {
  const { finding, organiser } = words();
  const act = useSignal<'change' | 'cancel' | null>(null);
  const isOff = session.status === 'CANCELLED';
  const taken = places && takenOf(session, places);
  const close = (): void => {
    act.value = null;
  };
  return (
    <li class={isOff ? 'off' : ''}>
      <span>
        {isOff ? <s>{sessionTimes(session)}</s> : sessionTimes(session)}{' '}
        {isOff && <span class="tag bad">{finding.cancelled}</span>}
        {session.status === 'MOVED' && <span class="tag wait">{finding.moved}</span>}{' '}
        {session.reason && <span class="small soft">{session.reason}</span>}{' '}
        {!isOff && taken && <span class="small soft">{organiser.taken(...taken)}</span>}
      </span>
      {canChange && !isOff && (
        <span class="row">
          {session.placesLeft !== null && (
            <Link
              class="button bare small"
              to={`/organiser/listings/${encodeURIComponent(listingId)}/attendees?session=${session.id}&start=${session.start}`}
            >
              {words().attendees.link}
              <span class="unseen">: {sessionTimes(session)}</span>
            </Link>
          )}
          <button type="button" class="button bare small" onClick={() => (act.value = 'change')}>
            {organiser.change}
            <span class="unseen">: {sessionTimes(session)}</span>
          </button>
          <button type="button" class="button bare small" onClick={() => (act.value = 'cancel')}>
            {organiser.cancelSession}
            <span class="unseen">: {sessionTimes(session)}</span>
          </button>
        </span>
      )}
      {act.value && (
        <ActForm
          key={act.value}
          listingId={listingId}
          places={places}
          session={session}
          isCancelling={act.value === 'cancel'}
          onClose={close}
          onDone={(said) => {
            close();
            onDone(said);
          }}
        />
      )}
    </li>
  );
};

const nodesOf = (edges: readonly { readonly node: Session }[]): readonly Session[] => edges.map(({ node }) => node);

interface SessionsProps {
  readonly id: string;
  /** Where it is known, each session says how many of its places are taken. */
  readonly places?: Places;
  readonly canChange: boolean;
  /** What a new version replaces: what was moved or cancelled there stays so. */
  readonly liveId?: string | null;
}

/** The next twenty sessions, as the API reckons them; of what is published each can be changed or cancelled. */
export const NextSessions = ({ id, places, canChange, liveId = null }: SessionsProps) => {
  const { finding, organiser } = words();
  const said = useSignal('');
  const { now, again } = useLoaded(`my sessions ${id}`, async (signal) => {
    const [own, live] = await Promise.all([
      ask('organiser', mySessions, { id }, signal),
      liveId === null ? null : ask('organiser', mySessions, { id: liveId }, signal),
    ]);
    const sessions = own.thingToDoById?.sessions;
    if (!sessions) return null;
    const kept = nodesOf(live?.thingToDoById?.sessions.edges ?? []);
    return { totalCount: sessions.totalCount, rows: afterApproval(nodesOf(sessions.edges), kept) };
  });
  const loaded = now.value;
  const rows = loaded.value?.rows ?? [];
  const rest = (loaded.value?.totalCount ?? 0) - rows.length;
  return (
    <section class="sheet stack" aria-label={organiser.nextSessions}>
      <h2>{organiser.nextSessions}</h2>
      {said.value !== '' && (
        <Notice kind="good">
          <p>{said.value}</p>
        </Notice>
      )}
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} pool="organiser" />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {loaded.value && rows.length === 0 && <p>{organiser.noSessions}</p>}
      {rows[0] && <ClockThere timeZone={rows[0].timeZone} moment={rows[0].start} />}
      <ul class="plain sessions">
        {rows.map((session) => (
          <SessionRow
            key={session.id}
            listingId={id}
            places={places}
            session={session}
            canChange={canChange}
            onDone={(text) => {
              said.value = text;
              again();
            }}
          />
        ))}
      </ul>
      {rest > 0 && <p class="soft">{finding.moreSessions(rest)}</p>}
    </section>
  );
};
