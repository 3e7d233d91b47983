import type { Refusal, TooManyRequests } from '../../application/errors';
import type { Fault } from '../../domain/shared/faults';
import { type BookingInfo, bookingInfo, bookingRows } from './booking-errors';
import { type RevisionInfo, revisionInfo, revisionSentence } from './revision-errors';

/** Names what clients branch on: the list is closed. */
export type ErrorType =
  | 'CapacityTaken'
  | 'Conflict'
  | 'HoldOver'
  | 'IdempotencyKeyReused'
  | 'InternalError'
  | 'InvalidInput'
  | 'LimitExceeded'
  | 'NoPlacesLeft'
  | 'NotFound'
  | 'NotOpen'
  | 'NotWelcome'
  | 'OfferOver'
  | 'OtherSession'
  | 'PartyTooBig'
  | 'PaymentDeclined'
  | 'PriceChanged'
  | 'QuoteChanged'
  | 'TooManyRequests'
  | 'Unauthorized'
  | 'Unavailable';

/** Holds what a client needs of a refusal besides its type: null where that says it all. */
export type ErrorInfo = { readonly fields: readonly Fault[] } | BookingInfo | RevisionInfo;

export interface Failed {
  readonly data: null;
  readonly errorType: ErrorType;
  readonly errorMessage: string;
  readonly errorInfo: ErrorInfo | null;
}

type Row<Code extends Refusal['code']> = readonly [
  errorType: ErrorType,
  sentence: string | ((refusal: Extract<Refusal, { code: Code }>) => string),
];

/** As many faults as a sentence bears; `errorInfo` has all of them. */
const maxNamed = 3;

const faultsSentence = (faults: readonly Fault[]): string => {
  const named = faults.slice(0, maxNamed).map(({ path, message }) => `${path} ${message}`);
  const more = faults.length > maxNamed ? `, and ${faults.length - maxNamed} more` : '';
  return `Please correct: ${named.join(', ')}${more}.`;
};

const tooOften: { readonly [What in TooManyRequests['limited']]: string } = {
  HOLDS: 'You have kept places ten times in this hour: please book them at once, or keep them in the next.',
  MESSAGES: 'That was often: please write again in an hour.',
  SUBMISSIONS:
    'You have submitted 100 things to do in this hour: please submit this one in the next. It is kept as it is.',
  RENAMES: 'That was often: please change the profile again in an hour.',
};

/** Every code of every use case. A missing row does not compile. */
const rows: { readonly [Code in Refusal['code']]: Row<Code> } = {
  InvalidInput: ['InvalidInput', ({ faults }) => faultsSentence(faults)],
  ListingNotFound: ['NotFound', 'There is no such thing to do.'],
  ChildNotFound: ['NotFound', 'There is no such child in your family.'],
  FavouriteNotFound: ['NotFound', 'This is not among your favourites.'],
  ProfileNotFound: ['NotFound', 'You have no profile yet: save one first.'],
  WrongState: ['Conflict', ({ status }) => `This cannot be done while the thing to do is ${status.toLowerCase()}.`],
  NewVersionOpen: ['Conflict', 'A new version is under way already: edit, submit or remove that one.'],
  NotANewVersion: [
    'Conflict',
    ({ openVersion }) =>
      openVersion === undefined
        ? 'This is no new version: make one with newVersion, and ask with the id that it answers.'
        : `This is the thing to do itself: ask with the id of its new version, ${openVersion}.`,
  ],
  ChangedMeanwhile: ['Conflict', 'It was changed meanwhile: read it again, then decide.'],
  RevisionChanged: ['Conflict', revisionSentence],
  SessionNotFound: ['NotFound', 'There is no such session.'],
  SessionClosed: [
    'Conflict',
    ({ why }) =>
      why === 'OVER' ? 'The session is over: it stays as it was.' : 'The session is cancelled: it stays so.',
  ],
  TooManySessionChanges: [
    'LimitExceeded',
    'So many sessions differ from the schedule that no more can: please write a new version with another schedule.',
  ],
  ImageGone: ['Conflict', 'Its image is there no more: reject it, so that its organiser uploads it again.'],
  TooManyChildren: ['LimitExceeded', 'No more children can be added.'],
  TooManyFavourites: ['LimitExceeded', 'No more favourites can be added: remove one first.'],
  TooManyRequests: ['TooManyRequests', ({ limited }) => tooOften[limited]],
  ...bookingRows,
  NotSignedIn: ['Unauthorized', 'Please sign in.'],
  SearchUnavailable: ['Unavailable', 'Search is not available right now: please try again in a minute.'],
};

const sentenceOf = <Code extends Refusal['code']>(
  refusal: Extract<Refusal, { code: Code }>,
  row: Row<Code>,
): string => {
  const [, sentence] = row;
  return typeof sentence === 'string' ? sentence : sentence(refusal);
};

const infoOf = (refusal: Refusal): ErrorInfo | null => {
  if (refusal.code === 'InvalidInput') return { fields: refusal.faults };
  return refusal.code === 'RevisionChanged' ? revisionInfo(refusal) : (bookingInfo(refusal) ?? null);
};

export const failed = (refusal: Refusal): Failed => ({
  data: null,
  errorType: rows[refusal.code][0],
  errorMessage: sentenceOf(refusal, rows[refusal.code] as Row<typeof refusal.code>),
  errorInfo: infoOf(refusal),
});

/** Returns all that a client learns of a fault of ours: operators find the cause in the log by the id. */
export const internalError = (requestId: string): Failed => ({
  data: null,
  errorType: 'InternalError',
  errorMessage: `Something went wrong on our side. Please quote ${requestId} when you ask about it.`,
  errorInfo: null,
});
