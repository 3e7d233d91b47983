import type { FailureType } from '../../api/failure-type';

/** What a person can do about each kind of refusal. */
export const failures: { readonly [Type in FailureType]: string } = {
  Conflict: 'It has changed meanwhile. Load it again, and look whether this still fits.',
  InternalError: 'Something went wrong on our side. Please try again in a moment.',
  InvalidInput: 'Please correct what is marked.',
  LimitExceeded: 'That is as many as there can be. Remove one first.',
  NotFound: 'It is no longer there.',
  TooManyRequests: 'That was often. Please wait a while, then try again.',
  Unauthorized: 'Please sign in for this.',
  Unavailable: 'That cannot be reached just now. Please try again in a moment.',
  NoPlacesLeft: 'There are no longer enough places.',
  NotOpen: 'That is not possible now: booking is not open, or it is over.',
  NotWelcome: 'A child is not of the age that is welcome at this session.',
  PartyTooBig: 'So many people never fit into one session.',
  IdempotencyKeyReused: 'Something else was asked before in the same way. Please try again.',
  HoldOver: 'The places were kept no longer. Keep them again.',
  OfferOver: 'The offer is over. You can wait again.',
  OtherSession: 'That is booked for another session. Nobody is marked.',
  PaymentDeclined: 'The payment was declined, and nothing is booked. Please pay in another way.',
  PriceChanged: 'The price has changed. Look at it again before you book.',
  QuoteChanged: 'What cancelling costs has changed. Look at it again before you cancel.',
  CapacityTaken: 'More places are taken than that.',
  Offline: 'There is no connection: nothing new can be shown or sent just now.',
  Lost: 'The connection broke off, so nobody can say whether this arrived. Try again: nothing is done twice.',
  Unknown: 'The answer could not be read. Please try again.',
};
