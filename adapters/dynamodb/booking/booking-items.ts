import * as v from 'valibot';
import { listOf } from '../../../application/booking/ports/booking-lists';
import type { Agreed, BookedChild, Booking, BookingStatus, Mark } from '../../../domain/booking/booking';
import type { Tariff } from '../../../domain/booking/party-price';
import type { CancellationTier } from '../../../domain/listing/booking-rules';
import { childIdRule, paymentIdRule } from '../../../domain/shared/ids';
import type { EntriesOf } from '../../../domain/shared/rules';
import { calendarDayRule, instantRule } from '../../../domain/shared/time';
import { revision } from '../item-rules';
import { type Item, keyIn, MalformedItem, parsed } from '../items';
import {
  bookedRange,
  bookingKey,
  bookingRange,
  bookingsOfListing,
  parseBookedPlace,
  parseBookingKey,
  parseBookingRange,
} from '../keys';

const whole = v.pipe(v.number(), v.integer());

const tariff = v.object({ child: whole, adult: whole, family: v.exactOptional(whole) } satisfies EntriesOf<Tariff>);

const agreed = v.object({
  tariff: v.exactOptional(tariff),
  currency: v.string(),
  total: whole,
  policy: v.array(v.object({ hoursBefore: whole, permyriad: whole } satisfies EntriesOf<CancellationTier>)),
} satisfies EntriesOf<Agreed>);

const child = v.object({ id: childIdRule, name: v.string(), born: calendarDayRule } satisfies EntriesOf<BookedChild>);

const mark = v.object({
  child: v.exactOptional(childIdRule),
  kind: v.picklist(['HERE', 'UNDONE']),
  at: instantRule,
  device: v.string(),
  number: whole,
} satisfies EntriesOf<Mark>);

/** What its keys say is nowhere else in the item. */
type InKeys = 'id' | 'parentId' | 'sessionId' | 'starts' | 'thingToDoId';
type InState<Status extends BookingStatus> = Extract<Booking, { readonly status: Status }>;
type FieldsIn<Status extends BookingStatus> = EntriesOf<Omit<InState<Status>, InKeys>>;

const ofFamily = {
  revision,
  ends: whole,
  places: whole,
  children: v.array(child),
  adults: whole,
  agreed,
  requestHash: v.string(),
  createdAt: instantRule,
  updatedAt: instantRule,
};

const withPlaces = {
  ...ofFamily,
  paymentId: v.exactOptional(paymentIdRule),
  value: whole,
  refunded: whole,
  shared: v.boolean(),
  note: v.exactOptional(v.string()),
  freeUntil: v.exactOptional(whole),
  noticed: v.exactOptional(whole),
  sequence: whole,
  marks: v.array(mark),
};

/** A booking as it is stored, by its state. A state, or a field of one, that has no schema does not compile. */
const states = {
  WAITING: v.object({ ...ofFamily, status: v.literal('WAITING') } satisfies FieldsIn<'WAITING'>),
  BOOKED: v.object({ ...withPlaces, status: v.literal('BOOKED') } satisfies FieldsIn<'BOOKED'>),
  CANCELLED: v.object({
    ...withPlaces,
    status: v.literal('CANCELLED'),
    by: v.picklist(['FAMILY', 'ORGANISER', 'SESSION']),
    reason: v.exactOptional(v.string()),
  } satisfies FieldsIn<'CANCELLED'>),
  CLOSED: v.object({ ...ofFamily, status: v.literal('CLOSED') } satisfies FieldsIn<'CLOSED'>),
  LAPSED: v.object({ ...ofFamily, status: v.literal('LAPSED') } satisfies FieldsIn<'LAPSED'>),
  LEFT: v.object({ ...ofFamily, status: v.literal('LEFT') } satisfies FieldsIn<'LEFT'>),
} as const satisfies { readonly [Status in BookingStatus]: v.GenericSchema };
const storedBooking = v.variant('status', Object.values(states));

/** Lists attributes that one state has and another has not. */
export const optionalOfBooking = [
  ...new Set(Object.values(states).flatMap(({ entries }) => Object.keys(entries))),
].filter((name) => !(name in states.WAITING.entries));

export const bookingItem = ({ id, parentId, thingToDoId, sessionId, starts, ...booking }: Booking): Item => ({
  ...booking,
  ...bookingKey(id),
  gsi1sk: bookingRange(listOf[booking.status], parentId, starts, thingToDoId),
  gsi2pk: bookingsOfListing(thingToDoId),
  gsi2sk: bookedRange(sessionId, id),
});

const malformed = (item: unknown): MalformedItem =>
  new MalformedItem(item, new Error('it stands in a list that is not its own'));

/** Throws `MalformedItem`. */
export const bookingOf = (item: unknown): Booking => {
  const id = keyIn(item, parseBookingKey);
  const stored = parsed(storedBooking, item);
  const { gsi1sk, gsi2pk, gsi2sk } = item as Item;
  const place = parseBookingRange(String(gsi1sk));
  const session = parseBookedPlace(String(gsi2pk), String(gsi2sk));
  if (place?.thingToDoId !== session?.thingToDoId || !place || !session) throw malformed(item);
  if (place.list !== listOf[stored.status]) throw malformed(item);
  return { ...stored, id, parentId: place.parentId, starts: place.starts, ...session };
};
