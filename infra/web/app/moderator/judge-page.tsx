import { ask } from '../api/client';
import { type JudgedFragment, judged } from '../api/generated/audit';
import { useLoaded } from '../api/loaded';
import { FailureNotice, WaitingPage } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { sessionTimes } from '../format';
import { Reading } from '../listing/reading';
import { afterApproval } from '../organiser/after-approval';
import { differencesOf } from '../organiser/differences';
import { bookingInWords } from '../organiser/in-words';
import { SentBack } from '../organiser/sent-back';
import { Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { DecidePart } from './decide-part';
import { WaitingTag } from './waiting';

interface Judging {
  readonly listing: JudgedFragment | null;
  /** What it would replace. */
  readonly live: JudgedFragment | null;
}

const Changes = ({ live, listing }: { readonly live: JudgedFragment; readonly listing: JudgedFragment }) => {
  const { moderator, organiser } = words();
  const differences = differencesOf(live, listing);
  return (
    <section class="sheet stack">
      <h2>{moderator.changes}</h2>
      {differences.length === 0 && <p>{organiser.nothingElse}</p>}
      <dl class="stack">
        {differences.map(({ part, before, after }) => (
          <div key={part}>
            <dt class="strong">{part}</dt>
            <dd>
              <del class="soft">{before}</del> <ins class="changed">{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

interface WholeProps {
  readonly listing: JudgedFragment;
  readonly live: JudgedFragment | null;
  readonly onReload: () => void;
}

const nodesOf = ({ sessions }: JudgedFragment) => sessions.edges.map(({ node }) => node);

const Whole = ({ listing, live, onReload }: WholeProps) => {
  const { editor, finding, moderator, organiser } = words();
  const rules = bookingInWords(listing);
  const rest = listing.sessions.totalCount - listing.sessions.edges.length;
  return (
    <div class="stack">
      <p>
        <Link to="/audit">← {moderator.queueTitle}</Link>
      </p>
      <Title text={listing.name} />
      <p>
        <span class="tag">{organiser.status[listing.status]}</span> <WaitingTag since={listing.submittedAt} />{' '}
        {listing.organiser && moderator.organiserIs(listing.organiser.name)}
      </p>
      <div class="sides">
        <section class="sheet stack" aria-label={moderator.familySees}>
          <p class="soft">{moderator.familySees}</p>
          <Reading shown={listing} />
        </section>
        <div class="stay stack">
          {listing.status === 'PENDING' && (
            <SentBack title={moderator.lastReasons} reasons={listing.lastRejectionReasons} />
          )}
          {listing.status === 'PENDING' && <DecidePart listing={listing} onReload={onReload} />}
          {live ? <Changes live={live} listing={listing} /> : <p class="soft">{moderator.firstTime}</p>}
          {rules.length > 0 && (
            <section class="sheet stack" aria-label={editor.booking}>
              <h2>{editor.booking}</h2>
              <p class="small">{listing.bookingMandatory ? editor.mustBook : moderator.needNotBook}</p>
              <ul class="plain small">
                {rules.map((rule) => (
                  <li key={rule}>{rule}</li>
                ))}
              </ul>
            </section>
          )}
          <section class="sheet stack">
            <h2>{moderator.sessions}</h2>
            <ul class="plain small">
              {afterApproval(nodesOf(listing), live ? nodesOf(live) : []).map((session) => (
                <li key={session.id}>
                  {session.status === 'CANCELLED' ? <s>{sessionTimes(session)}</s> : sessionTimes(session)}{' '}
                  {session.status === 'CANCELLED' && <span class="tag bad">{finding.cancelled}</span>}
                  {session.status === 'MOVED' && <span class="tag wait">{finding.moved}</span>}
                </li>
              ))}
            </ul>
            {rest > 0 && <p class="small soft">{finding.moreSessions(rest)}</p>}
          </section>
        </div>
      </div>
    </div>
  );
};

const Loaded = ({ id }: { readonly id: string }) => {
  const { now, again } = useLoaded<Judging>(`judged ${id}`, async (signal) => {
    const { thingToDoById: listing } = await ask('audit', judged, { id }, signal);
    const liveId = listing?.newVersionOf ?? null;
    if (!listing || liveId === null) return { listing, live: null };
    const { thingToDoById: live } = await ask('audit', judged, { id: liveId }, signal);
    return { listing, live };
  });
  const loaded = now.value;
  const listing = loaded.value?.listing;
  if (listing) return <Whole listing={listing} live={loaded.value.live} onReload={again} />;
  if (loaded.state === 'loading') return <WaitingPage />;
  return (
    <div class="stack">
      <Title text={words().moderator.queueTitle} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} pool="audit" />}
      <p>
        <Link class="button light" to="/audit">
          {words().moderator.queueTitle}
        </Link>
      </p>
    </div>
  );
};

/** A listing as its moderator reads it: as a family will, and what changed against the live one. */
export const JudgePage = ({ id }: { readonly id: string }) =>
  people.audit.value ? (
    <Loaded key={id} id={id} />
  ) : (
    <SignInFirst title={words().moderator.queueTitle} pool="audit" then={`/audit/listings/${encodeURIComponent(id)}`} />
  );
