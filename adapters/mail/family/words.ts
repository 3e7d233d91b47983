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

/** Holds the words of one language. A letter that a language lacks does not compile. */
export interface Words {
  /** BCP 47. */
  readonly locale: string;
  readonly names: {
    readonly when: string;
    readonly yourTime: string;
    readonly where: string;
    readonly party: string;
    readonly total: string;
    readonly free: string;
    readonly reason: string;
    readonly refund: string;
    readonly ticket: string;
    readonly toBooking: string;
  };
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

/** Says what comes back. Nothing that was paid, or that nobody knows, is not said to come back. */
export const refundFact = (
  { refund, currency }: Pick<VariablesOf<'booking-reduced'>, 'currency' | 'refund'>,
  say: Say,
  { names }: Words,
): Part => ({
  facts: refund > 0 ? [[names.refund, say.money(refund, currency)]] : [],
});

/** Says why, if the organiser has. */
export const reasonFact = ({ reason }: { readonly reason: string | null }, { names }: Words): Part => ({
  facts: reason === null ? [] : [[names.reason, reason]],
});

export const totalFact = ({ total, currency }: VariablesOf<'booking-made'>, say: Say, { names }: Words): Part => ({
  facts: total === null ? [] : [[names.total, total === 0 ? names.free : say.money(total, currency)]],
});

/** Returns the sentence that nothing comes back any more, where a time before the start is the last at which something does. */
export const afterRefunds = ({ cancellation }: VariablesOf<'booking-made'>, sentence: string): readonly string[] =>
  cancellation.length > 0 && cancellation.every(({ hoursBefore }) => hoursBefore > 0) ? [sentence] : [];

/** Says until when how much comes back, the most first. */
export const refundSteps = (
  booking: VariablesOf<'booking-made'>,
  say: Say,
): readonly { readonly until: string; readonly share: string }[] =>
  [...booking.cancellation]
    .sort((one, other) => other.hoursBefore - one.hoursBefore)
    .map(({ hoursBefore, permyriad }) => ({
      until: say.moment(booking.start - hoursBefore * hour, booking),
      share: say.share(permyriad),
    }));
