import type { RowFragment, SessionsFragment } from '../api/generated/guest';
import { Picture } from '../design/picture';
import { ageOn, welcomeInWords } from '../family/ages';
import { fitOf } from '../family/months';
import { distance, localDate, sessionTimes } from '../format';
import { DayFits, Fits } from '../listing/fits';
import { partyTotal } from '../listing/party-total';
import { partyInWords, priceInWords } from '../listing/prices';
import { SessionNotes } from '../listing/session-notes';
import { Link } from '../router';
import { words } from '../words';
import { today } from './days';
import type { Question } from './question';

type Session = SessionsFragment['edges'][number]['node'];

interface LineProps {
  readonly session: Session;
  readonly row: RowFragment;
  readonly question: Question;
  /** The day for which the card says who is welcome. */
  readonly day: string;
}

const SessionLine = ({ session, row, question, day }: LineProps) => (
  <li>
    {session.status === 'CANCELLED' ? <s>{sessionTimes(session)}</s> : sessionTimes(session)}{' '}
    <SessionNotes session={session} usual={row} />{' '}
    <DayFits target={row.target} ages={question.children} session={session} saidOf={day} />
  </li>
);

interface CardProps {
  readonly row: RowFragment;
  /** Those that answer the question. */
  readonly sessions: SessionsFragment;
  readonly question: Question;
}

/** Returns the day of the first session that is shown: children are as old as they are then. */
const dayOf = ({ edges: [first] }: SessionsFragment): string =>
  first ? localDate(new Date(first.node.start), first.node.timeZone) : today(new Date());

/** The next sessions, in words, and how many more there are. */
const Sessions = ({ sessions, row, question, day }: CardProps & { readonly day: string }) => {
  const { finding } = words();
  const rest = sessions.totalCount - sessions.edges.length;
  if (sessions.edges.length === 0) return <p class="small soft">{finding.noSessions}</p>;
  return (
    <ul class="plain small">
      {sessions.edges.map(({ node }) => (
        <SessionLine key={node.id} session={node} row={row} question={question} day={day} />
      ))}
      {rest > 0 && <li class="soft">{finding.moreSessions(rest)}</li>}
    </ul>
  );
};

/** Returns why a listing fits what was asked: ages first, then access and roof. */
const reasonsOf = (row: RowFragment, question: Question, day: string): readonly string[] => {
  const { accessibility, finding, setting } = words();
  const { children, access, settings } = question;
  const now = today(new Date());
  const exact = children
    .filter((age) => fitOf(row.target, age, day, now) === 'fits')
    .map((age) => ageOn(age, day, now));
  const all = children.length > 1 && exact.length === children.length ? [finding.fitsAll] : exact;
  const supported = row.accessibility.filter(({ kind, supported: is }) => is && access.includes(kind));
  return [
    ...(children.length > 0 ? all : []),
    ...supported.map(({ kind }) => accessibility[kind]),
    ...(row.setting && settings.includes(row.setting) ? [setting[row.setting]] : []),
  ];
};

/** What all of the party pay where several come, else what the listing says. */
export const Price = ({ row, question }: { readonly row: RowFragment; readonly question: Question }) => {
  const { children, adults } = question;
  const total = partyTotal(row, { children: children.length, adults });
  const isParty = children.length + adults > 1 && total !== null && total > 0;
  const said = isParty ? partyInWords(row, total) : priceInWords(row);
  return <span class="price">{said}</span>;
};

/** One thing to do, as a list shows it. */
export const Card = ({ row, sessions, question }: CardProps) => {
  const { category, listing } = words();
  const day = dayOf(sessions);
  const reasons = reasonsOf(row, question, day);
  return (
    <li class="card">
      <Picture uri={row.image?.imageUri} category={row.category} />
      <div>
        <h2>
          <Link to={`/things/${encodeURIComponent(row.id)}${location.search}`}>{row.name}</Link>
        </h2>
        <p class="small soft">
          {category[row.category]}
          {row.distance !== null && <> · {distance(row.distance)}</>} · {row.where.address}
        </p>
        <Sessions sessions={sessions} row={row} question={question} day={day} />
        <p class="small">
          <Price row={row} question={question} /> · {welcomeInWords(row.target)}
        </p>
        {(reasons.length > 0 || question.children.length > 0) && (
          <div class="reasons">
            {reasons.map((reason) => (
              <span key={reason} class="tag good">
                ✓ {reason}
              </span>
            ))}
            <Fits target={row.target} ages={question.children} day={day} isWelcomeSaid />
          </div>
        )}
        {row.bookingMandatory && (
          <div class="reasons">
            <span class="tag">{listing.mustBook}</span>
          </div>
        )}
      </div>
    </li>
  );
};
