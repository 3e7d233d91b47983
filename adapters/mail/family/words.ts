import type { FamilyTemplate, VariablesOf } from '../../../application/messages/ports/family-mail';
import { hour } from '../../../domain/shared/time';
import type { Letter, Part } from './letter';
import { otherClockOf, type Say } from './say';

/** Says how many there are of something, by the plural of the language: a form that it lacks does not compile. */
export const counted =
  <Form extends Intl.LDMLPluralRule>(locale: string, forms: Readonly<Record<Form, string>>) =>
  (count: number): string => {
    const form = new Intl.PluralRules(locale).select(count);
    return `${new Intl.NumberFormat(locale).format(count)} ${(forms as Readonly<Record<string, string>>)[form] ?? ''}`;
  };

/** Says what a family pays, and what becomes of it when it cancels. */
interface MoneyWords {
  readonly total: string;
  readonly refund: string;
  /** Where cancelling costs nothing until the start. */
  readonly anyTime: string;
  /** Before the steps. */
  readonly steps: string;
  readonly afterwards: string;
  /** What follows where a change was made until when cancelling costs nothing. */
  readonly freeUntil: string;
}

/** Holds the words of one language. A letter that a language lacks does not compile. */
export interface Words {
  /** BCP 47. */
  readonly locale: string;
  readonly names: {
    readonly when: string;
    readonly yourTime: string;
    readonly where: string;
    readonly party: string;
    readonly free: string;
    readonly reason: string;
    readonly ticket: string;
    readonly toBooking: string;
    readonly until: (when: string) => string;
  };
  /** Money that was taken ahead comes back; who pays at the door is let off. */
  readonly money: { readonly ahead: MoneyWords; readonly atTheDoor: MoneyWords };
  readonly children: (count: number) => string;
  readonly adults: (count: number) => string;
  readonly letters: {
    readonly [Name in FamilyTemplate]: (variables: VariablesOf<Name>, say: Say, words: Words) => Letter;
  };
}

type Session = VariablesOf<'offer-over'>;
type OfParty = VariablesOf<'places-offered'>;

const partyOf = ({ party }: Pick<OfParty, 'party'>, { children, adults }: Words): string =>
  [party.children > 0 ? [children(party.children)] : [], party.adults > 0 ? [adults(party.adults)] : []]
    .flat()
    .join(', ');

/** Says when and where, and who comes. */
export const sessionFacts = (session: Session & Partial<Pick<OfParty, 'party'>>, say: Say, words: Words): Part => {
  const { names } = words;
  const other = otherClockOf(session);
  const zone = other === null ? '' : ` (${session.timeZone})`;
  return {
    facts: [
      [names.when, `${say.stretch(session, session.timeZone)}${zone}`],
      ...(other === null ? [] : [[names.yourTime, `${say.stretch(session, other)} (${other})`] as const]),
      [names.where, session.address],
      ...(session.party ? [[names.party, partyOf({ party: session.party }, words)] as const] : []),
    ],
  };
};

export const wayToBooking = ({ bookingAddress }: Session, { names }: Words): readonly Part[] =>
  bookingAddress === null ? [] : [{ label: names.toBooking, address: bookingAddress }];

/** Returns the words for money that was taken ahead, or for what is paid at the door. */
export const moneyWords = ({ paidAhead }: { readonly paidAhead: boolean }, { money }: Words): MoneyWords =>
  paidAhead ? money.ahead : money.atTheDoor;

/** Says what comes back or is let off. Of nothing nothing is said. */
export const refundFact = (
  booking: VariablesOf<'booking-cancelled' | 'booking-reduced'>,
  say: Say,
  words: Words,
): Part => ({
  facts: booking.refund > 0 ? [[moneyWords(booking, words).refund, say.money(booking.refund, booking.currency)]] : [],
});

/** Says why, if the organiser has. */
export const reasonFact = ({ reason }: { readonly reason: string | null }, { names }: Words): Part => ({
  facts: reason === null ? [] : [[names.reason, reason]],
});

export const totalFact = (booking: VariablesOf<'booking-made'>, say: Say, words: Words): Part => {
  const { total, currency } = booking;
  const name = moneyWords(booking, words).total;
  return { facts: total === null ? [] : [[name, total === 0 ? words.names.free : say.money(total, currency)]] };
};

/** Says until when how much comes back or is let off, the most first, and what is then where a time before the start is the last. */
export const cancellationParts = (booking: VariablesOf<'booking-made'>, say: Say, words: Words): readonly Part[] => {
  const { cancellation, start } = booking;
  const { anyTime, steps, afterwards } = moneyWords(booking, words);
  if (cancellation.length === 0) return [anyTime];
  const facts = [...cancellation]
    .sort((one, other) => other.hoursBefore - one.hoursBefore)
    .map(({ hoursBefore, permyriad }) => {
      const until = say.moment(start - hoursBefore * hour, booking);
      return [words.names.until(until), say.share(permyriad)] as const;
    });
  return [steps, { facts }, ...(cancellation.every(({ hoursBefore }) => hoursBefore > 0) ? [afterwards] : [])];
};
