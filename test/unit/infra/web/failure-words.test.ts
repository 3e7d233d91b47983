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
  AttendeeNotFound: {},
  BookingNotFound: {},
  CapacityTaken: { leastPossible: 3 },
  ChangedMeanwhile: {},
  ChildBooked: { childId: aChildId() },
  ChildNotFound: {},
  Contended: {},
  FavouriteNotFound: {},
  HoldOver: {},
  IdempotencyKeyReused: {},
  ImageGone: {},
  InvalidInput: { faults: [] },
  KeyInFlight: {},
  ListingNotFound: {},
  NewVersionOpen: {},
  NoPlacesLeft: {},
  NotANewVersion: {},
  NotOpen: {},
  NotSignedIn: {},
  NotWelcome: { childId: aChildId(), limit: { from: 1, to: 2 } },
  OfferOver: {},
  OtherSession: { ...session, start: 0, timeZone: 'Europe/Warsaw', name: 'Judo' },
  PartyTooBig: { capacity: 2 },
  PaymentDeclined: {},
  PaymentUnanswered: {},
  PriceChanged: { total: 100, currency: 'PLN' },
  ProfileNotFound: {},
  QuoteChanged: { refund: 100, currency: 'PLN' },
  RevisionChanged: { revision: 2 },
  SearchUnavailable: {},
  SessionClosed: { why: 'OVER' },
  SessionCrowded: { by: 'HOLDS' },
  SessionNotFound: {},
  TooManyChildren: {},
  TooManyFavourites: {},
  TooManyRequests: { limited: 'HOLDS' },
  TooManySessionChanges: {},
  WrongBookingState: { status: 'CANCELLED' },
  WrongState: { status: 'DRAFT' },
} as const satisfies { readonly [Code in Refusal['code']]: Omit<Extract<Refusal, { readonly code: Code }>, 'code'> };

const each = Object.entries(refusals).map(([code, rest]) => ({ code, ...rest }) as unknown as Refusal);
const more = [
  { code: 'SessionClosed', why: 'CANCELLED' },
  ...(['MESSAGES', 'SUBMISSIONS', 'RENAMES'] as const).map(
    (limited) => ({ code: 'TooManyRequests', limited }) as const,
  ),
] as unknown as readonly Refusal[];

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
