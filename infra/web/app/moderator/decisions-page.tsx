import { ask } from '../api/client';
import { myDecisions } from '../api/generated/audit';
import { useLoaded } from '../api/loaded';
import { FailureNotice, Waiting } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { dayAndTime } from '../format';
import { Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { reasonsInWords } from './reasons';

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
        {loaded.value?.map(({ decision, reasons, decidedAt, thingToDo }) => (
          <li key={decidedAt}>
            <p>
              {thingToDo ? (
                <Link to={`/audit/listings/${encodeURIComponent(thingToDo.id)}`}>{thingToDo.name}</Link>
              ) : (
                <span class="soft">{moderator.removed}</span>
              )}{' '}
              <span class={decision === 'APPROVED' ? 'tag good' : 'tag bad'}>
                {decision === 'APPROVED' ? moderator.approved : moderator.rejected}
              </span>{' '}
              <span class="small soft">{dayAndTime(decidedAt)}</span>
            </p>
            {reasons.length > 0 && <p class="small">{reasonsInWords(reasons, moderator.reasons).join(' · ')}</p>}
          </li>
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
