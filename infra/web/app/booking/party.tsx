import type { MyChildrenQuery, QuoteBookingQuery } from '../api/generated/user';
import { Check, SelectField } from '../design/field';
import { ageInWords } from '../family/ages';
import { maxAdults } from '../finding/question';
import { dayAndTime, money } from '../format';
import { Link } from '../router';
import { words } from '../words';
import { Policy } from './policy';

export type Child = NonNullable<MyChildrenQuery['myChildren']>[number];
export type Quote = NonNullable<QuoteBookingQuery['quoteBooking']>;

export interface PartyChoice {
  readonly children: readonly string[];
  readonly adults: number;
}

interface ChosenProps {
  readonly known: readonly Child[];
  readonly party: PartyChoice;
  readonly onParty: (party: PartyChoice) => void;
}

/** Who comes: children of one's own, and grown-ups. */
export const Who = ({ known, party, onParty }: ChosenProps) => {
  const { booking } = words();
  const toggle = (id: string, isOn: boolean): void => {
    const others = party.children.filter((other) => other !== id);
    onParty({ ...party, children: isOn ? [...others, id] : others });
  };
  return (
    <fieldset class="group">
      <legend class="label">{booking.whoComes}</legend>
      {known.length === 0 && (
        <p>
          {booking.noChildren} <Link to="/children">{booking.addChildren}</Link>
        </p>
      )}
      {known.map(({ id, name }) => (
        <Check key={id} label={name} isOn={party.children.includes(id)} onChange={(isOn) => toggle(id, isOn)} />
      ))}
      <SelectField
        label={booking.adults}
        value={String(party.adults)}
        options={Array.from({ length: maxAdults + 1 }, (_, count) => [String(count), String(count)] as const)}
        onValue={(count) => onParty({ ...party, adults: Number(count) })}
      />
    </fieldset>
  );
};

const totalInWords = ({ total, currency }: { readonly total: number | null; readonly currency: string }): string => {
  const { booking } = words();
  if (total === null) return booking.unknownTotal;
  return total === 0 ? booking.free : booking.total(money(total, currency));
};

/** What it costs, whether each is welcome, and what cancelling costs and when. */
export const QuotePart = ({
  quote,
  known,
  zone,
}: {
  readonly quote: Quote;
  readonly known: readonly Child[];
  readonly zone: string;
}) => {
  const { booking, finding } = words();
  const nameOf = (id: string): string => known.find((child) => child.id === id)?.name ?? '';
  return (
    <div class="stack" role="status">
      <p class="strong">{totalInWords(quote)}</p>
      <p>{quote.placesLeft > 0 ? finding.placesLeft(quote.placesLeft) : finding.full}</p>
      <ul class="plain stack">
        {quote.children.map(({ childId, ageInMonths, welcome, firstSessionThatFits }) => (
          <li key={childId}>
            <span class={welcome ? 'tag good' : 'tag bad'}>
              {welcome
                ? booking.welcome(nameOf(childId), ageInWords(ageInMonths))
                : booking.notWelcome(nameOf(childId), ageInWords(ageInMonths))}
            </span>{' '}
            {firstSessionThatFits !== null && booking.maybeLater}
          </li>
        ))}
      </ul>
      <Policy tiers={quote.cancellation} />
      {quote.opensAt !== null && <p>{booking.opensAt(dayAndTime(quote.opensAt, zone))}</p>}
      <p>{booking.closesAt(dayAndTime(quote.closesAt, zone))}</p>
    </div>
  );
};
