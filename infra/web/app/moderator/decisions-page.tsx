import { ask } from '../api/client';
import { type MyDecisionsQuery, myDecisions } from '../api/generated/audit';
import { useLoaded } from '../api/loaded';
import { FailureNotice, Waiting } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { dayAndTime } from '../format';
import { Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { titlesOf } from './decided';
import { reasonsInWords } from './reasons';

type Decision = NonNullable<MyDecisionsQuery['myDecisions']>['edges'][number]['node'];

/** What was decided, on what as it was called then. The link leads to it as it is now. */
const Row = ({ decision, reasons, decidedAt, name, ofNewVersion, thingToDo }: Decision) => {
  const { moderator } = words();
  const { then, now } = titlesOf({ name, thingToDo });
  const title = then ?? now;
  return (
    <li>
      <p>
        {thingToDo ? (
          <Link to={`/audit/listings/${encodeURIComponent(thingToDo.id)}`}>{title}</Link>
        ) : (
          <>
            {title !== null && <b>{title} </b>}
            <span class="soft">{moderator.removed}</span>
          </>
        )}{' '}
        <span class={decision === 'APPROVED' ? 'tag good' : 'tag bad'}>
          {decision === 'APPROVED' ? moderator.approved : moderator.rejected}
        </span>{' '}
        {ofNewVersion === true && <span class="tag wait">{moderator.wasNewVersion}</span>}{' '}
        <span class="small soft">{dayAndTime(decidedAt)}</span>
      </p>
      {now !== null && <p class="small soft">{then === null ? moderator.nameOfNow : moderator.nowCalled(now)}</p>}
      {reasons.length > 0 && <p class="small">{reasonsInWords(reasons, moderator.reasons).join(' · ')}</p>}
    </li>
  );
};

const List = () => {
  const { moderator } = words();
  const { now, again } = useLoaded('decisions', async (signal) => {
    const answer = await ask('audit', myDecisions, {}, signal);
    return answer.myDecisions?.edges.map(({ node }) => node) ?? [];
  });
  const loaded = now.value;
  return (
    <div class="stack">
      <Title text={moderator.decisionsTitle} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} pool="audit" />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {loaded.state === 'ready' && loaded.value.length === 0 && <p>{moderator.noDecisions}</p>}
      <ol class="plain work">
        {loaded.value?.map((decision) => (
          <Row key={decision.decidedAt} {...decision} />
        ))}
      </ol>
    </div>
  );
};

/** What a moderator has decided, the newest first. */
export const DecisionsPage = () =>
  people.audit.value ? (
    <List />
  ) : (
    <SignInFirst title={words().moderator.decisionsTitle} pool="audit" then="/audit/decisions" />
  );
