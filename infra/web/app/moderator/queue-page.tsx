import { ask } from '../api/client';
import { queue } from '../api/generated/audit';
import { useLoaded } from '../api/loaded';
import { FailureNotice, Waiting } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { WaitingTag } from './waiting';

const List = () => {
  const { category, moderator } = words();
  const { now, again } = useLoaded('queue', async (signal) => {
    const { pending } = await ask('audit', queue, { first: 20 }, signal);
    return pending;
  });
  const loaded = now.value;
  const rows = loaded.value?.edges.map(({ node }) => node) ?? [];
  const [first] = rows;
  return (
    <div class="stack">
      <Title text={moderator.queueTitle} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} pool="audit" />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {loaded.value && (
        <p role="status">
          <b>{rows.length === 0 ? moderator.empty : moderator.waiting(loaded.value.totalCount)}</b>{' '}
          {rows.length > 0 && moderator.queueText}
        </p>
      )}
      {first && (
        <p>
          <Link class="button" to={`/audit/listings/${encodeURIComponent(first.id)}`}>
            {moderator.start}
          </Link>
        </p>
      )}
      <ol class="plain work">
        {rows.map((row) => (
          <li key={row.id}>
            <h2>
              <Link to={`/audit/listings/${encodeURIComponent(row.id)}`}>{row.name}</Link>{' '}
              {row.newVersionOf !== null && <span class="tag wait">{moderator.isNewVersion}</span>}{' '}
              <WaitingTag since={row.submittedAt} />
            </h2>
            <p class="small soft">
              {category[row.category]} · {row.where.address}
              {row.organiser && <> · {moderator.organiserIs(row.organiser.name)}</>}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
};

/** What waits for a decision, the longest waiting first. */
export const QueuePage = () =>
  people.audit.value ? <List /> : <SignInFirst title={words().moderator.queueTitle} pool="audit" then="/audit" />;
