import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { type MyListingsQuery, myListings, type ThingToDoStatus } from '../api/generated/organiser';
import { useLoaded } from '../api/loaded';
import { FailureNotice, Notice, Waiting } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { nameless, namePath, readName } from '../family/own-name';
import { sessionTimes } from '../format';
import { reasonsInWords } from '../moderator/reasons';
import { Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';

type Row = NonNullable<MyListingsQuery['thingsToDo']>['edges'][number]['node'];

/** What asks for something to be done comes first. */
const order: readonly ThingToDoStatus[] = ['REJECTED', 'DRAFT', 'PENDING', 'PUBLISHED', 'WITHDRAWN'];

/** As many as one answer may have. */
const pageSize = 100;

const ListingRow = ({ row }: { readonly row: Row }) => {
  const { category, moderator, organiser } = words();
  const [session] = row.sessions.edges;
  return (
    <li>
      <h3>
        <Link to={`/organiser/listings/${encodeURIComponent(row.id)}`}>{row.name}</Link>{' '}
        {row.newVersionOf !== null && <span class="tag">{organiser.newVersionTag}</span>}
      </h3>
      <p class="small soft">
        {category[row.category]} · {row.where.address}
        {session && <> · {sessionTimes(session.node)}</>}
      </p>
      {row.rejectionReasons.length > 0 && (
        <p class="small">{reasonsInWords(row.rejectionReasons, moderator.reasons).join(' · ')}</p>
      )}
    </li>
  );
};

/** Who has given no name is asked for one: families read it with everything that is offered. */
const SayName = () => {
  const { organiser } = words();
  const { now } = useLoaded('name organiser', (signal) => readName('organiser', signal));
  if (now.value.value?.name !== nameless) return null;
  return (
    <Notice>
      <p>{organiser.nameless}</p>
      <Link class="button light" to={namePath.organiser}>
        {organiser.sayName}
      </Link>
    </Notice>
  );
};

const Lists = () => {
  const { organiser, finding } = words();
  const typed = useSignal('');
  const search = useSignal('');
  const { now, again } = useLoaded(`my listings ${search.value}`, async (signal) => {
    const variables = { first: pageSize, ...(search.value.trim() !== '' && { search: search.value }) };
    const { thingsToDo } = await ask('organiser', myListings, variables, signal);
    return { rows: thingsToDo?.edges.map(({ node }) => node) ?? [], totalCount: thingsToDo?.totalCount ?? 0 };
  });
  const loaded = now.value;
  const rows = loaded.value?.rows ?? [];
  return (
    <div class="stack">
      <div class="row between">
        <Title text={organiser.title} />
        <Link class="button" to="/organiser/new">
          {organiser.write}
        </Link>
      </div>
      <SayName />
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            search.value = typed.value;
          }}
        >
          <label class="field">
            <span class="label">{organiser.search}</span>
            <input
              class="input"
              type="search"
              value={typed.value}
              onInput={(event) => (typed.value = event.currentTarget.value)}
              onChange={() => (search.value = typed.value)}
            />
          </label>
        </form>
      </search>
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} pool="organiser" />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {loaded.state === 'ready' && rows.length === 0 && (
        <p>{search.value.trim() === '' ? organiser.none : organiser.noneFound}</p>
      )}
      {loaded.value && (
        <p class="soft" role="status">
          {finding.found(loaded.value.totalCount)}
        </p>
      )}
      {order
        .map((status) => [status, rows.filter((row) => row.status === status)] as const)
        .filter(([, some]) => some.length > 0)
        .map(([status, some]) => (
          <section key={status} class="stack">
            <h2>
              {organiser.states[status]} <span class="soft">({some.length})</span>
            </h2>
            <p class="soft">{organiser.next[status]}</p>
            <ul class="plain work">
              {some.map((row) => (
                <ListingRow key={row.id} row={row} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
};

/** An organiser's own listings, by how far they have come and what to do next. */
export const ListingsPage = () =>
  people.organiser.value ? (
    <Lists />
  ) : (
    <SignInFirst title={words().organiser.title} pool="organiser" then="/organiser" />
  );
