import { ask, familyApi } from '../api/client';
import { type ListingQuery, listing as listingById } from '../api/generated/guest';
import { useLoaded } from '../api/loaded';
import { FailureNotice, WaitingPage } from '../design/notice';
import { Picture } from '../design/picture';
import { pictureAlt } from '../design/picture-alt';
import { useFamily } from '../finding/own-children';
import { questionText, readQuestion } from '../finding/question';
import { address, Link } from '../router';
import { Title } from '../title';
import { words } from '../words';
import { Acts } from './acts';
import { Calendar } from './calendar';
import { dayToJudge } from './fits';
import { describe } from './metadata';
import { Access, Cost, Facts, ForWhom } from './parts';
import { Similar } from './similar';

type Listing = NonNullable<ListingQuery['thingToDoById']>;

const Gone = () => {
  const { listing, page } = words();
  return (
    <div class="stack">
      <Title text={listing.gone} />
      <p>{listing.goneText}</p>
      <p>
        <Link class="button" to="/">
          {page.toStart}
        </Link>
      </p>
    </div>
  );
};

const Whole = ({ listing }: { readonly listing: Listing }) => {
  const text = words();
  const { question } = useFamily(readQuestion(address.value.searchParams).question, false);
  const day = dayToJudge(listing, question);
  return (
    <>
      <p>
        <Link to={`/${questionText(question)}`}>← {text.page.back}</Link>
      </p>
      <Title text={listing.name} />
      <p class="soft">
        {text.category[listing.category]}
        {listing.organiser && <> · {text.listing.by(listing.organiser.name)}</>}
      </p>
      <div class="listing">
        <div class="stack">
          <Picture uri={listing.image?.imageUri} category={listing.category} alt={pictureAlt(listing.image?.name)} />
          <section>
            <h2>{text.listing.about}</h2>
            <p class="description">{listing.description}</p>
          </section>
          <ForWhom shown={listing} ages={question.children} day={day} />
          <Cost shown={listing} question={question} />
        </div>
        <div class="aside stack">
          <section class="sheet stack">
            <h2>{text.listing.when}</h2>
            <Calendar about={listing} ages={question.children} day={day} />
            {listing.bookingMandatory && !listing.bookable && (
              <p>
                {text.listing.mustBook}. {text.listing.bookElsewhere}
              </p>
            )}
          </section>
          <Facts shown={listing} />
          <Acts id={listing.id} name={listing.name} />
        </div>
        <div class="stack">
          <Access shown={listing} />
        </div>
      </div>
      <Similar id={listing.id} question={question} />
    </>
  );
};

/** One thing to do, with all that a family wants to know of it. */
export const ListingPage = ({ id }: { readonly id: string }) => {
  const { now, again } = useLoaded(`listing ${id}`, async (signal) => {
    const { thingToDoById } = await ask(familyApi(), listingById, { id }, signal);
    if (thingToDoById) describe(thingToDoById);
    return thingToDoById;
  });
  const loaded = now.value;
  if (loaded.value) return <Whole listing={loaded.value} />;
  if (loaded.state === 'loading') return <WaitingPage />;
  if (loaded.state === 'ready' || loaded.failure.type === 'NotFound' || loaded.failure.type === 'InvalidInput')
    return <Gone />;
  return (
    <div class="stack">
      <Title text={words().page.name} />
      <FailureNotice failure={loaded.failure} again={again} />
    </div>
  );
};
