import type { Refusal } from '../../application/errors';
import type { MonthRange } from '../../domain/listing/content';
import { toAmount } from '../../domain/shared/money';
import { instantAt } from '../../domain/shared/time';

/** Holds what a refused booking tells besides its type. Amounts are whole units of `currency`. */
export type BookingInfo =
  | { readonly childId: string; readonly ageInMonths: MonthRange; readonly firstSessionThatFits: string | null }
  | { readonly childId: string }
  | { readonly total: number | null; readonly currency: string }
  | { readonly refund: number; readonly currency: string }
  | { readonly leastPossible: number }
  | { readonly capacity: number }
  | {
      readonly thingToDoId: string;
      readonly sessionId: string;
      readonly start: string;
      readonly timeZone: string;
      readonly name: string;
    };

const amountOf = (minor: number, currency: string): string => `${toAmount(minor, currency)} ${currency}`;

type Of<Code extends Refusal['code']> = Extract<Refusal, { readonly code: Code }>;

const notWelcome = ({ childId, limit, firstSessionThatFits }: Of<'NotWelcome'>): string => {
  const first = firstSessionThatFits === undefined ? '' : ` The first session that fits is ${firstSessionThatFits}.`;
  return `Child ${childId} is not of an age that is welcome at this session: ${limit.from} to ${limit.to} months.${first}`;
};

const priceChanged = ({ total, currency }: Of<'PriceChanged'>): string =>
  total === undefined
    ? 'Nobody knows the price yet: please book without a total.'
    : `The price is ${amountOf(total, currency)}: please look at it again, then book.`;

/** Lists codes of bookings, as `error-types.ts` has those of everything else. */
export const bookingRows = {
  AttendeeNotFound: ['NotFound', 'There is no such attendee of yours.'],
  BookingNotFound: ['NotFound', 'There is no such booking of yours.'],
  CapacityTaken: [
    'CapacityTaken',
    ({ leastPossible }: Of<'CapacityTaken'>) => `${leastPossible} places are taken: the capacity cannot be less.`,
  ],
  ChildBooked: [
    'Conflict',
    ({ childId }: Of<'ChildBooked'>) => `Child ${childId} is booked for this session already, or waits for it.`,
  ],
  Contended: ['Conflict', 'Many families are booking at this moment, and others were faster: please try again.'],
  HoldOver: ['HoldOver', 'These places are kept for you no more: please choose again.'],
  IdempotencyKeyReused: [
    'IdempotencyKeyReused',
    'This idempotencyKey was used for something else: please take a new one for each thing that you do.',
  ],
  KeyInFlight: ['Conflict', 'What was asked under this idempotencyKey is still under way.'],
  NoPlacesLeft: ['NoPlacesLeft', 'There are not enough places left.'],
  NotOpen: ['NotOpen', 'This is not open: it has not begun, is over, or is not offered.'],
  NotWelcome: ['NotWelcome', notWelcome],
  OfferOver: ['OfferOver', 'There is no offer, or no more.'],
  OtherSession: [
    'OtherSession',
    ({ name, start }: Of<'OtherSession'>) =>
      `This is booked for another session: ${name}, ${instantAt(start)}. Nobody is marked.`,
  ],
  PartyTooBig: [
    'PartyTooBig',
    ({ capacity }: Of<'PartyTooBig'>) => `No such session holds so many: it has ${capacity} places.`,
  ],
  PaymentDeclined: ['PaymentDeclined', 'The payment was declined, and nothing is booked: please pay in another way.'],
  PaymentUnanswered: [
    'Conflict',
    'The payment is not answered at this moment, and nothing is booked or taken: please try again in a few minutes.',
  ],
  PriceChanged: ['PriceChanged', priceChanged],
  QuoteChanged: [
    'QuoteChanged',
    ({ refund, currency }: Of<'QuoteChanged'>) =>
      `Cancelling gives back ${amountOf(refund, currency)} now: please look at it again, then cancel.`,
  ],
  SessionCrowded: ['LimitExceeded', 'As many families as can keep places of this session or wait for them already.'],
  WrongBookingState: [
    'Conflict',
    ({ status }: Of<'WrongBookingState'>) => `This cannot be done while the booking is ${status.toLowerCase()}.`,
  ],
} as const;

const infos: { readonly [Code in Refusal['code']]?: (refusal: Of<Code>) => BookingInfo } = {
  NotWelcome: ({ childId, limit, firstSessionThatFits = null }) => ({
    childId,
    ageInMonths: limit,
    firstSessionThatFits,
  }),
  ChildBooked: ({ childId }) => ({ childId }),
  PriceChanged: ({ total, currency }) => ({
    total: total === undefined ? null : toAmount(total, currency),
    currency,
  }),
  QuoteChanged: ({ refund, currency }) => ({ refund: toAmount(refund, currency), currency }),
  CapacityTaken: ({ leastPossible }) => ({ leastPossible }),
  PartyTooBig: ({ capacity }) => ({ capacity }),
  OtherSession: ({ thingToDoId, sessionId, start, timeZone, name }) => ({
    thingToDoId,
    sessionId,
    start: instantAt(start),
    timeZone,
    name,
  }),
};

/** Returns what a refusal of a booking tells besides; undefined where its type says it all. */
export const bookingInfo = <Code extends Refusal['code']>(
  refusal: Of<Code> & { readonly code: Code },
): BookingInfo | undefined => infos[refusal.code]?.(refusal);
