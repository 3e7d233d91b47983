import type { ListingQuery } from '../api/generated/guest';
import { welcomeInWords } from '../family/ages';
import { today } from '../finding/days';
import type { Age, Question } from '../finding/question';
import { languageName, listOf, money } from '../format';
import { words } from '../words';
import { Contacts } from './contacts';
import { FitsAhead } from './fits';
import { chargedPrices, partyTotal, payChildrenAlone } from './party-total';
import { partyInWords, priceInWords } from './prices';

/** A listing as any of the APIs shows it: what a family reads of it. */
export type Shown = Omit<NonNullable<ListingQuery['thingToDoById']>, 'organiser' | 'bookable' | 'next'>;

const bookingInWords = ({ bookingMandatory, booking }: Shown): string => {
  const { listing } = words();
  if (bookingMandatory) return listing.mustBook;
  return booking ? listing.mayBook : listing.noBooking;
};

interface ForWhomProps {
  readonly shown: Shown;
  /** The children that were asked for. */
  readonly ages?: readonly Age[];
  /** The day on which they are as old as is said. */
  readonly day?: string;
}

/** Who is welcome, in words, and whether the children that were asked for are. */
export const ForWhom = ({ shown, ages = [], day = today(new Date()) }: ForWhomProps) => {
  const { listing, target } = words();
  return (
    <section class="stack">
      <h2>{listing.forWhom}</h2>
      <p class="strong">{welcomeInWords(shown.target)}</p>
      <p>{listing.forTarget(listOf(shown.target.type.map((kind) => target[kind])))}</p>
      {ages.length > 0 && <FitsAhead target={shown.target} ages={ages} day={day} />}
      <p>
        {shown.adultMandatory && <>{listing.adultStays}. </>}
        {bookingInWords(shown)}.
      </p>
    </section>
  );
};

/** What it costs each, and all of the party. */
export const Cost = ({ shown, question }: { readonly shown: Shown; readonly question: Question }) => {
  const { listing } = words();
  const party = { children: question.children.length, adults: question.adults };
  const total = partyTotal(shown, party);
  const names = { CHILD: listing.perChild, ADULT: listing.perAdult, FAMILY: listing.perFamily };
  const isPriced = shown.price.to > 0 && shown.priceKind !== 'UNKNOWN' && shown.priceKind !== 'DONATION';
  return (
    <section class="stack">
      <h2>{listing.cost}</h2>
      {shown.prices.length === 0 ? (
        <p class="strong">
          {priceInWords(shown)}{' '}
          {isPriced && <span class="soft">· {payChildrenAlone(shown) ? listing.perChild : listing.perHead}</span>}
        </p>
      ) : (
        <dl class="facts">
          {chargedPrices(shown).map((price) => (
            <>
              <dt key={price.for}>{names[price.for]}</dt>
              <dd key={`${price.for} is`}>{money(price.amount, shown.currency)}</dd>
            </>
          ))}
        </dl>
      )}
      {total !== null && total > 0 && party.children > 0 && (
        <p>
          {listing.yourParty(listing.childCount(party.children), listing.adultCount(party.adults))}:{' '}
          <b>{partyInWords(shown, total)}</b>
        </p>
      )}
    </section>
  );
};

/** What there is and what there is not. What nobody said is said to be unknown, in one sentence. */
export const Access = ({ shown }: { readonly shown: Shown }) => {
  const { accessibility, listing } = words();
  const said = [...shown.accessibility].sort((one, two) => Number(two.supported) - Number(one.supported));
  const unsaid = Object.entries(accessibility).filter(([kind]) => !said.some((one) => one.kind === kind));
  return (
    <section class="stack">
      <h2>{listing.access}</h2>
      {said.length > 0 && (
        <dl class="facts">
          {said.map(({ kind, supported }) => (
            <>
              <dt key={kind}>{accessibility[kind]}</dt>
              <dd key={`${kind} is`}>
                <span class={supported ? 'tag good' : 'tag bad'}>
                  {supported ? listing.accessYes : listing.accessNo}
                </span>
              </dd>
            </>
          ))}
        </dl>
      )}
      {unsaid.length > 0 && (
        <p class="small soft">
          {said.length > 0 ? listing.accessUnknown(unsaid.map(([, name]) => name).join(', ')) : listing.accessNothing}{' '}
          {listing.accessHint}
        </p>
      )}
    </section>
  );
};

/** Where it is, what is spoken, and whom to ask. */
export const Facts = ({ shown }: { readonly shown: Shown }) => {
  const { listing, setting } = words();
  const { location, address } = shown.where;
  const map = `https://www.openstreetmap.org/?mlat=${location.lat}&mlon=${location.lon}#map=16/${location.lat}/${location.lon}`;
  return (
    <section class="stack">
      <h2>{listing.contact}</h2>
      <dl class="facts">
        <dt>{listing.where}</dt>
        <dd>
          {address}{' '}
          <a href={map} rel="noreferrer" target="_blank">
            {listing.openMap}
          </a>
        </dd>
        {(shown.setting ?? shown.attendance === 'ONLINE') && (
          <>
            <dt>{listing.setting}</dt>
            <dd>
              {shown.setting && setting[shown.setting]} {shown.attendance === 'ONLINE' && listing.online}
            </dd>
          </>
        )}
        {shown.languages.length > 0 && (
          <>
            <dt>{listing.languages}</dt>
            <dd>{listOf(shown.languages.map(languageName))}</dd>
          </>
        )}
        <Contacts contact={shown.contact} />
      </dl>
    </section>
  );
};
