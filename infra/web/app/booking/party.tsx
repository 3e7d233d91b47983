import type { MyChildrenQuery, QuoteBookingQuery } from '../api/generated/user';
import { Check } from '../design/field';
import { Notice } from '../design/notice';
import { ageInWords, monthsBetween } from '../family/ages';
import { today } from '../finding/days';
import { maxAdults } from '../finding/question';
import { dayAndTime, money } from '../format';
import { address, Link } from '../router';
import { words } from '../words';
import { moneyWords } from './money';
import type { Booked } from './own-booked';
import { Policy } from './policy';
import { bookingAddress, type PartyChoice } from './reckoning';
import { tongue } from './tongue';

export type Child = NonNullable<MyChildrenQuery['myChildren']>[number];
export type Quote = NonNullable<QuoteBookingQuery['quoteBooking']>;

interface ChosenProps {
  readonly known: readonly Child[];
  /** Who has places already, or waits for some. */
  readonly booked: readonly Booked[];
  readonly party: PartyChoice;
  readonly onParty: (party: PartyChoice) => void;
}

/** Where children are added, with the way back to what is booked. */
const childrenPath = (): string => {
  const { pathname, search } = address.value;
  return `/children?then=${encodeURIComponent(pathname + search)}`;
};

interface ChildProps {
  readonly child: Child;
  readonly booked: Booked | undefined;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A child to tick; one that has places already is there once. */
const ChildCheck = ({ child: { name, birthDate }, booked, ...check }: ChildProps) => {
  const { booking } = words();
  const label = booking.childOf(name, ageInWords(monthsBetween(birthDate, today(new Date()))));
  const there = booked && (
    <p class="small">
      {booked.isWaiting ? booking.waitsAlready(name) : `${label}: ${booking.bookedAlready}`}{' '}
      <Link to={bookingAddress(booked.bookingId)}>{booking.seeBooking}</Link>
    </p>
  );
  return (
    <>
      {(!booked || booked.isWaiting) && <Check label={label} {...check} />}
      {there}
    </>
  );
};

/** Who comes: children of one's own, and grown-ups. */
export const Who = ({ known, booked, party, onParty }: ChosenProps) => {
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
          {booking.noChildren} <Link to={childrenPath()}>{booking.addChildren}</Link>
        </p>
      )}
      {known.length > 0 && (
        <p class="small">
          <Link to={childrenPath()}>{booking.addChildren}</Link>
        </p>
      )}
      {known.map((child) => (
        <ChildCheck
          key={child.id}
          child={child}
          booked={booked.find(({ childId }) => childId === child.id)}
          isOn={party.children.includes(child.id)}
          onChange={(isOn) => toggle(child.id, isOn)}
        />
      ))}
      <label class="row">
        {booking.adults}
        <select
          class="input narrow"
          value={party.adults}
          onChange={(event) => onParty({ ...party, adults: Number(event.currentTarget.value) })}
        >
          {Array.from({ length: maxAdults + 1 }, (_, count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
};

const totalInWords = ({ total, currency, paidAhead }: Quote): string => {
  const { booking } = words();
  if (total === null) return booking.unknownTotal;
  return total === 0 ? booking.free : moneyWords(paidAhead, tongue()).total(money(total, currency));
};

/** Whether it is too late to book. Where places are left the clock here may be wrong, and the API has the last word. */
export const isClosed = ({ closesAt, placesLeft }: Quote): boolean =>
  placesLeft <= 0 && Date.parse(closesAt) <= Date.now();

interface QuotePartProps {
  readonly quote: Quote;
  readonly known: readonly Child[];
  readonly zone: string;
  /** What is left for others, and until when they may book, is nothing to who has places already. */
  readonly isHeld: boolean;
}

/** What it costs, whether each is welcome, and what cancelling costs and when. */
export const QuotePart = ({ quote, known, zone, isHeld }: QuotePartProps) => {
  const { booking, finding } = words();
  const isOver = !isHeld && isClosed(quote);
  const nameOf = (id: string): string => known.find((child) => child.id === id)?.name ?? '';
  return (
    <div class="stack" role="status">
      <p class="strong">{totalInWords(quote)}</p>
      {!isOver && !isHeld && <p>{quote.placesLeft > 0 ? finding.placesLeft(quote.placesLeft) : finding.full}</p>}
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
      <div>
        <p class="label">{booking.ifYouCancel}</p>
        <Policy tiers={quote.total === 0 ? [] : quote.cancellation} isPaidAhead={quote.paidAhead} />
      </div>
      {quote.opensAt !== null && <p>{booking.opensAt(dayAndTime(quote.opensAt, zone))}</p>}
      {isOver ? (
        <Notice>
          <p>{booking.closedAt(dayAndTime(quote.closesAt, zone))}</p>
        </Notice>
      ) : (
        <p>{booking.closesAt(dayAndTime(quote.closesAt, zone))}</p>
      )}
    </div>
  );
};
