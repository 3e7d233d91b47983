import { ask } from '../api/client';
import { keepNoLonger, type MyFavouritesQuery, myFavourites } from '../api/generated/user';
import { useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { ActingFailure, FailureNotice, Waiting } from '../design/notice';
import { emptyQuestion } from '../finding/question';
import { Card } from '../finding/row';
import { Link } from '../router';
import { say } from '../said';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';

type Favourite = NonNullable<MyFavouritesQuery['myFavorites']>['edges'][number]['node'];

const all = async (signal: AbortSignal): Promise<readonly Favourite[]> => {
  const favourites: Favourite[] = [];
  let after: string | null = null;
  do {
    const answer: MyFavouritesQuery = await ask('user', myFavourites, { after }, signal);
    const page = answer.myFavorites;
    favourites.push(...(page?.edges.map(({ node }) => node) ?? []));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return favourites;
};

/** What asks for somebody says so, and leads to the sign-in and back. */
export const SignInFirst = ({
  title,
  pool,
  then,
}: {
  readonly title: string;
  readonly pool: string;
  readonly then: string;
}) => {
  const { family, page } = words();
  return (
    <div class="stack">
      <Title text={title} />
      <div class="sheet stack">
        <p>{family.signInFirst}</p>
        <p>
          <Link class="button" to={`/sign-in?as=${pool}&then=${encodeURIComponent(then)}`}>
            {page.signIn}
          </Link>
        </p>
      </div>
    </div>
  );
};

const List = () => {
  const { family, page } = words();
  const { now, again } = useLoaded('favourites', all);
  const acting = useActing();
  const loaded = now.value;
  const favourites = loaded.value ?? [];
  const drop = ({ id, thingToDo }: Favourite): void =>
    acting.run(async () => {
      await ask('user', keepNoLonger, { input: { id } });
      say(page.removed(thingToDo?.name ?? family.unavailable));
      again();
    }, again);
  return (
    <div class="stack">
      <Title text={family.favouritesTitle} />
      <ActingFailure acting={acting} reload={again} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {loaded.state === 'ready' && favourites.length === 0 && <p>{family.noFavourites}</p>}
      <ul class="plain cards">
        {favourites.map((favourite) => {
          const { id, thingToDo } = favourite;
          return (
            <li key={id} class="stack">
              {thingToDo ? (
                <ul class="plain">
                  <Card row={thingToDo} sessions={thingToDo.sessions} question={emptyQuestion} />
                </ul>
              ) : (
                <p class="sheet soft">{family.unavailable}</p>
              )}
              <p class="row end">
                <button type="button" class="button bare" onClick={() => drop(favourite)}>
                  {family.dropFavourite}
                  <span class="unseen">: {thingToDo?.name ?? ''}</span>
                </button>
              </p>
            </li>
          );
        })}
      </ul>
      <p>
        <Link class="button light" to="/">
          {page.toStart}
        </Link>
      </p>
    </div>
  );
};

/** What a parent keeps. */
export const FavouritesPage = () =>
  people.user.value ? <List /> : <SignInFirst title={words().family.favouritesTitle} pool="user" then="/favourites" />;
