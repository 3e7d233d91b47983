import type { Refusal } from '../../../../application/errors';
import type { SessionId } from '../../../../domain/schedule/session-id';
import type { ListingId } from '../../../../domain/shared/ids';
import { failed, internalError } from '../../../../handlers/appsync/error-types';
import { saidOf } from '../../../../infra/web/app/api/failure-words';
import { refusalKind } from '../../../../infra/web/app/api/refusal-kinds';
import { en } from '../../../../infra/web/app/words/en/all';
import { pl } from '../../../../infra/web/app/words/pl/all';
import { aChildId } from '../../../builders/listings';

const session = { thingToDoId: 'listing' as ListingId, sessionId: '20270109T090000Z' as SessionId };

/** One of each way in which a use case says no: one that is missing does not compile. */
const refusals = {
  AttendeeNotFound: { code: 'AttendeeNotFound' },
  BookingNotFound: { code: 'BookingNotFound' },
  CapacityTaken: { code: 'CapacityTaken', leastPossible: 3 },
  ChangedMeanwhile: { code: 'ChangedMeanwhile' },
  ChildBooked: { code: 'ChildBooked', childId: aChildId() },
  ChildNotFound: { code: 'ChildNotFound' },
  Contended: { code: 'Contended' },
  FavouriteNotFound: { code: 'FavouriteNotFound' },
  HoldOver: { code: 'HoldOver' },
  IdempotencyKeyReused: { code: 'IdempotencyKeyReused' },
  ImageGone: { code: 'ImageGone' },
  InvalidInput: { code: 'InvalidInput', faults: [] },
  KeyInFlight: { code: 'KeyInFlight' },
  ListingNotFound: { code: 'ListingNotFound' },
  NewVersionOpen: { code: 'NewVersionOpen' },
  NoPlacesLeft: { code: 'NoPlacesLeft' },
  NotANewVersion: { code: 'NotANewVersion' },
  NotOpen: { code: 'NotOpen' },
  NotSignedIn: { code: 'NotSignedIn' },
  NotWelcome: { code: 'NotWelcome', childId: aChildId(), limit: { from: 1, to: 2 } },
  OfferOver: { code: 'OfferOver' },
  OtherSession: { code: 'OtherSession', ...session, start: 0, timeZone: 'Europe/Warsaw', name: 'Judo' },
  PartyTooBig: { code: 'PartyTooBig', capacity: 2 },
  PaymentDeclined: { code: 'PaymentDeclined' },
  PaymentUnanswered: { code: 'PaymentUnanswered' },
  PriceChanged: { code: 'PriceChanged', total: 100, currency: 'PLN' },
  ProfileNotFound: { code: 'ProfileNotFound' },
  QuoteChanged: { code: 'QuoteChanged', refund: 100, currency: 'PLN' },
  RevisionChanged: { code: 'RevisionChanged', revision: 2 },
  SearchUnavailable: { code: 'SearchUnavailable' },
  SessionClosed: { code: 'SessionClosed', why: 'OVER' },
  SessionCrowded: { code: 'SessionCrowded', by: 'HOLDS' },
  SessionNotFound: { code: 'SessionNotFound' },
  TooManyChildren: { code: 'TooManyChildren' },
  TooManyFavourites: { code: 'TooManyFavourites' },
  TooManyRequests: { code: 'TooManyRequests', limited: 'HOLDS' },
  TooManySessionChanges: { code: 'TooManySessionChanges' },
  WrongBookingState: { code: 'WrongBookingState', status: 'CANCELLED' },
  WrongState: { code: 'WrongState', status: 'DRAFT' },
} as const satisfies { readonly [Code in Refusal['code']]: Extract<Refusal, { readonly code: Code }> };

const each: readonly Refusal[] = Object.values(refusals);
const more: readonly Refusal[] = [
  { code: 'SessionClosed', why: 'CANCELLED' },
  ...(['MESSAGES', 'SUBMISSIONS', 'RENAMES'] as const).map(
    (limited) => ({ code: 'TooManyRequests', limited }) as const,
  ),
];

const said = ({ errorType: type, errorMessage }: ReturnType<typeof failed>, words: typeof en): readonly string[] =>
  saidOf({ type, kind: refusalKind(errorMessage), faults: [] }, words, () => false);

/** Where a type alone says too little: what was asked too often, what is full, and what it clashes with. */
const needsMore = new Set(['TooManyRequests', 'LimitExceeded']);
const alike = new Set([
  'ChangedMeanwhile',
  'ChildBooked',
  'NotANewVersion',
  'RevisionChanged',
  'WrongBookingState',
  'WrongState',
]);

describe('what the page says of a refusal', () => {
  it.each([...each, ...more].map((refusal) => [refusal.code, refusal] as const))(
    'is its own, of %s',
    (code, refusal) => {
      const told = failed(refusal);
      const kind = refusalKind(told.errorMessage);
      for (const words of [en, pl]) {
        const sentences = said(told, words);
        expect(sentences).toHaveLength(1);
        expect(sentences.join()).toMatch(/\.$/);
        expect(sentences).not.toEqual([words.failures.Unknown]);
      }
      expect(said(told, pl)).not.toEqual(said(told, en));
      const isTold = needsMore.has(told.errorType) || (told.errorType === 'Conflict' && !alike.has(code));
      expect(kind !== null).toBe(isTold);
    },
  );

  it('names no request of a fault of ours', () => {
    expect(said(internalError('ab-12'), en).join()).not.toContain('ab-12');
  });

  const fault = (path: string) => ({ path, message: `of ${path}` });

  it('says faults that no field shows, and points to marks only where there are some', () => {
    const failure = { type: 'InvalidInput', kind: null, faults: [fault('input.note'), fault('input.party')] };
    expect(saidOf(failure, en, (path) => path.endsWith('note'))).toEqual([en.failures.InvalidInput, 'of input.party']);
    expect(saidOf(failure, en, () => false)).toEqual(['of input.note', 'of input.party']);
    expect(saidOf({ ...failure, faults: [] }, en, () => true)).toEqual([en.faults.unknown('')]);
  });
});
