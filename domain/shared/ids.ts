import * as v from 'valibot';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Identifies a listing. Opaque: nothing may be read out of it. */
export type ListingId = Branded<'ListingId'>;
/** Identifies a child in a family. */
export type ChildId = Branded<'ChildId'>;
/** Identifies a booking, from waiting to cancelled; a hold too, which becomes a booking under the same id. */
export type BookingId = Branded<'BookingId'>;
/** Identifies what a family pays for one booking by, as the provider knows it too. */
export type PaymentId = Branded<'PaymentId'>;
/** Identifies a parent: the `sub` of the *user* pool. */
export type UserId = Branded<'UserId'>;
/** Identifies an organiser: the `sub` of the *organiser* pool. */
export type OrganiserId = Branded<'OrganiserId'>;
/** Identifies a moderator: the `sub` of the *audit* pool. */
export type AuditorId = Branded<'AuditorId'>;

/** Ids of ours and Cognito's subs are UUIDs; older ids were shorter. `#` is the separator of the table's keys. */
const idPattern = /^[A-Za-z0-9_-]+$/;
export const maxIdLength = 64;

export const isId = (text: string): boolean => text.length <= maxIdLength && idPattern.test(text);

const parse =
  <Id extends string>() =>
  (text: string): Id => {
    if (!isId(text)) throw new TypeError('not an id');
    return text as Id;
  };

/** Throws a TypeError on what is not an id, as each of these does: hostile input is read by the rules below. */
export const listingId = parse<ListingId>();
export const childId = parse<ChildId>();
export const bookingId = parse<BookingId>();
export const paymentId = parse<PaymentId>();
export const userId = parse<UserId>();
export const organiserId = parse<OrganiserId>();
export const auditorId = parse<AuditorId>();

const idRule = <Id>(parseId: (text: string) => Id) =>
  v.pipe(v.string(), v.check(isId, 'is not an id'), v.transform(parseId));

/**
 * Reads an id wherever one comes in, as each of these schemas does: in an argument, a token, a message or a stored
 * item.
 */
export const listingIdRule = idRule(listingId);
export const childIdRule = idRule(childId);
export const userIdRule = idRule(userId);
export const organiserIdRule = idRule(organiserId);
export const auditorIdRule = idRule(auditorId);
export const bookingIdRule = idRule(bookingId);
export const paymentIdRule = idRule(paymentId);
