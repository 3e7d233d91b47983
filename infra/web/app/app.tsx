import { signal } from '@preact/signals';
import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { WaitingPage } from './design/notice';
import { FindingPage } from './finding/page';
import { Frame } from './frame';
import { NotThere } from './not-there';
import { address, matched } from './router';
import { people } from './session';
import { words } from './words';

/** What an address names, if its pattern has an id. */
interface Parameters {
  readonly id: string;
}

type Page = ComponentType<Parameters>;

/** A page that is loaded when somebody goes there. */
const later = (load: () => Promise<Page>): Page => {
  const loaded = signal<Page | null>(null);
  const failed = signal(false);
  const begin = (): void => {
    failed.value = false;
    load().then(
      (page) => (loaded.value = page),
      () => (failed.value = true),
    );
  };
  return ({ id }) => {
    useEffect(() => {
      if (!loaded.peek()) begin();
    }, []);
    const Loaded = loaded.value;
    if (Loaded) return <Loaded id={id} />;
    if (!failed.value) return <WaitingPage />;
    return (
      <p role="alert">
        {words().failures.Offline}{' '}
        <button type="button" class="button light" onClick={begin}>
          {words().page.tryAgain}
        </button>
      </p>
    );
  };
};

/** Two parts besides the first page: more of them would cut what they share into many small files, each a round trip. */
const families = () => import('./families');
const work = () => import('./work');

const listing = later(async () => (await families()).ListingPage);
const signIn = later(async () => (await families()).SignInPage);
const favourites = later(async () => (await families()).FavouritesPage);
const children = later(async () => (await families()).ChildrenPage);
const profile = later(async () => (await families()).ProfilePage);
const bookPage = later(async () => (await families()).BookPage);
const bookings = later(async () => (await families()).BookingsPage);
const booking = later(async () => (await families()).BookingPage);

const components = later(async () => (await work()).ComponentsPage);
const ownListings = later(async () => (await work()).ListingsPage);
const ownListing = later(async () => (await work()).OwnListingPage);
const listingEditor = later(async () => (await work()).EditorPage);
const attendeesPage = later(async () => (await work()).AttendeesPage);
const queue = later(async () => (await work()).QueuePage);
const judge = later(async () => (await work()).JudgePage);
const decisions = later(async () => (await work()).DecisionsPage);

const pages: readonly (readonly [pattern: string, page: Page])[] = [
  ['/', FindingPage],
  ['/things/:id', listing],
  ['/things/:id/book', bookPage],
  ['/bookings', bookings],
  ['/bookings/:id', booking],
  ['/sign-in', signIn],
  ['/favourites', favourites],
  ['/children', children],
  ['/profile', profile],
  ['/components', components],
  ['/organiser', ownListings],
  ['/organiser/new', listingEditor],
  ['/organiser/profile', profile],
  ['/organiser/listings/:id', ownListing],
  ['/organiser/listings/:id/edit', listingEditor],
  ['/organiser/listings/:id/attendees', attendeesPage],
  ['/audit', queue],
  ['/audit/listings/:id', judge],
  ['/audit/decisions', decisions],
];

const pageAt = (path: string): readonly [page: Page, id: string] => {
  for (const [pattern, page] of pages) {
    const parameters = matched(pattern, path);
    if (parameters) return [page, parameters.id ?? ''];
  }
  return [NotThere, ''];
};

interface Caught {
  readonly isBroken: boolean;
}

/** A fault of the page itself ends in a sentence, not in an empty sheet. */
class Catcher extends Component<{ readonly children: ComponentChildren }, Caught> {
  override state: Caught = { isBroken: false };

  static override getDerivedStateFromError(): Caught {
    return { isBroken: true };
  }

  override render(): ComponentChildren {
    if (!this.state.isBroken) return this.props.children;
    const { page } = words();
    return (
      <main id="content" class="narrow">
        <h1>{page.broken}</h1>
        <p>{page.brokenText}</p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {page.reload}
        </button>
      </main>
    );
  }
}

/** Who chooses a language wants mails in it, too. */
const tellLanguage = (): void => {
  if (!people.user.peek()) return;
  families().then(
    (part) => part.tellLanguage(),
    () => undefined,
  );
};

export const App = () => {
  const { pathname } = address.value;
  const [Page, id] = pageAt(pathname);
  return (
    <Catcher key={pathname}>
      <Frame onLanguage={tellLanguage}>
        <Page id={id} />
      </Frame>
    </Catcher>
  );
};
