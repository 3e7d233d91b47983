import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { myListing, mySessions, type OwnFragment, remove, renew, submit, withdraw } from '../api/generated/organiser';
import { forgetAll, useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { ActingFailure, FailureNotice, Notice, WaitingPage } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { Reading } from '../listing/reading';
import { go, Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { Asked } from './asked';
import { BookedHint } from './booked-hint';
import { SentBack } from './sent-back';
import { NextSessions } from './sessions-part';
import { VersionPart } from './version-part';

interface ActsProps {
  readonly listing: OwnFragment;
  readonly onChange: (said: string) => void;
}

/** Among all of them stands what an earlier try has opened or removed. */
const goToAll = (): void => {
  forgetAll();
  go('/organiser');
};

const Acts = ({ listing, onChange }: ActsProps) => {
  const { organiser, page } = words();
  const acting = useActing();
  const { id, status, newVersionOf } = listing;
  const input = { id };
  const settle = (): void => {
    forgetAll();
    onChange('');
  };
  const act = (work: () => Promise<string>): void =>
    acting.run(async () => {
      const said = await work();
      forgetAll();
      onChange(said);
    }, settle);
  const sendIn = async (): Promise<string> => {
    await ask('organiser', submit, { input });
    return organiser.submitted;
  };
  const hasNoSession = useSignal(false);
  const handIn = (): void =>
    acting.run(async () => {
      const { thingToDoById } = await ask('organiser', mySessions, input);
      hasNoSession.value = thingToDoById?.sessions.totalCount === 0;
      if (hasNoSession.peek()) return;
      const said = await sendIn();
      forgetAll();
      onChange(said);
    }, settle);
  const takeBack = (): void =>
    act(async () => {
      await ask('organiser', withdraw, { input });
      return '';
    });
  const begin = (): void =>
    acting.run(async () => {
      const { newVersion } = await ask('organiser', renew, { input });
      forgetAll();
      if (newVersion) go(`/organiser/listings/${encodeURIComponent(newVersion.id)}/edit`);
    }, goToAll);
  const drop = (): void =>
    acting.run(async () => {
      await ask('organiser', remove, { input });
      goToAll();
    }, goToAll);
  const isOpen = status === 'DRAFT' || status === 'REJECTED';
  return (
    <div class="stack">
      <ActingFailure acting={acting} reload={() => onChange('')} pool="organiser" />
      {hasNoSession.value && isOpen && (
        <Notice kind="bad">
          <p>{organiser.handsInNoSession}</p>
          <div class="row">
            <Link class="button" to={`/organiser/listings/${encodeURIComponent(id)}/edit`}>
              {organiser.mendTimes}
            </Link>
            <button type="button" class="button light" aria-disabled={acting.isBusy.value} onClick={() => act(sendIn)}>
              {organiser.handInAnyway}
            </button>
          </div>
        </Notice>
      )}
      <div class="row">
        {isOpen && (
          <>
            <button type="button" class="button" aria-disabled={acting.isBusy.value} onClick={handIn}>
              {organiser.submit}
            </button>
            <Link class="button light" to={`/organiser/listings/${encodeURIComponent(id)}/edit`}>
              {organiser.edit}
            </Link>
            <Asked
              name={page.remove}
              question={newVersionOf === null ? organiser.removeQuestion : organiser.removeVersionQuestion}
              act={drop}
            />
          </>
        )}
        {(status === 'PUBLISHED' || status === 'WITHDRAWN') && (
          <button type="button" class="button light" aria-disabled={acting.isBusy.value} onClick={begin}>
            {organiser.renew}
          </button>
        )}
        {status === 'PUBLISHED' && (
          <Asked
            name={organiser.withdraw}
            question={organiser.withdrawQuestion}
            hint={listing.booking && <BookedHint listingId={id} then={organiser.withdrawCancels} />}
            act={takeBack}
          />
        )}
      </div>
    </div>
  );
};

const Whole = ({ listing, onChange, said }: ActsProps & { readonly said: string }) => {
  const { organiser } = words();
  const { status, newVersionOf, rejectionReasons, lastRejectionReasons } = listing;
  return (
    <div class="stack">
      <p>
        <Link to="/organiser">← {organiser.title}</Link>
      </p>
      <Title text={listing.name} />
      <p>
        <span class="tag">{organiser.status[status]}</span>{' '}
        {newVersionOf !== null && <span class="tag">{organiser.newVersionTag}</span>}
      </p>
      {said !== '' && (
        <Notice kind="good">
          <p>{said}</p>
        </Notice>
      )}
      {status === 'REJECTED' ? (
        <SentBack title={organiser.reasons} reasons={rejectionReasons} kind="bad" />
      ) : (
        <SentBack title={organiser.lastReasons} reasons={lastRejectionReasons} />
      )}
      <p>{organiser.next[status]}</p>
      <Acts listing={listing} onChange={onChange} />
      <div class="sides">
        <section class="sheet stack" aria-label={organiser.preview}>
          <p class="soft">{organiser.preview}</p>
          <Reading shown={listing} />
        </section>
        <div class="stack">
          {newVersionOf !== null && <VersionPart version={listing} liveId={newVersionOf} />}
          <NextSessions id={listing.id} places={listing} canChange={status === 'PUBLISHED'} liveId={newVersionOf} />
        </div>
      </div>
    </div>
  );
};

const Loaded = ({ id }: { readonly id: string }) => {
  const said = useSignal('');
  const { now, again } = useLoaded(`own ${id}`, async (signal) => {
    const { thingToDoById } = await ask('organiser', myListing, { id }, signal);
    return thingToDoById;
  });
  const loaded = now.value;
  const onChange = (text: string): void => {
    said.value = text;
    again();
  };
  if (loaded.value) return <Whole listing={loaded.value} said={said.value} onChange={onChange} />;
  if (loaded.state === 'loading') return <WaitingPage />;
  return (
    <div class="stack">
      <Title text={words().organiser.title} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} pool="organiser" />}
      {loaded.state === 'failed' && loaded.failure.type === 'NotFound' && (
        <>
          <p>{words().organiser.perhapsLive}</p>
          <p>
            <Link class="button light" to="/organiser">
              {words().organiser.title}
            </Link>
          </p>
        </>
      )}
    </div>
  );
};

/** One of an organiser's own listings: where it stands, and what to do next. */
export const OwnListingPage = ({ id }: { readonly id: string }) =>
  people.organiser.value ? (
    <Loaded id={id} />
  ) : (
    <SignInFirst
      title={words().organiser.title}
      pool="organiser"
      then={`/organiser/listings/${encodeURIComponent(id)}`}
    />
  );
