import * as v from 'valibot';
import { ageGates, type BookingRules, type CancellationTier, countedPeople } from '../../domain/listing/booking-rules';
import {
  type AccessibilitySupport,
  type AgeRange,
  accessibilityKinds,
  attendances,
  type Contact,
  type ContentFields,
  categories,
  type Image,
  type ListingContent,
  listingTypes,
  type Occurrence,
  type Price,
  type PriceFor,
  pricedPeople,
  priceKinds,
  type Schedule,
  settings,
  type Target,
  targetTypes,
  type When,
} from '../../domain/listing/content';
import { usualPriceKind } from '../../domain/listing/price-kind';
import { type LocalTime, parseLocalTime } from '../../domain/schedule/local-time';
import type { SessionChange } from '../../domain/schedule/session-changes';
import { sessionIdRule } from '../../domain/schedule/session-id';
import type { Coordinates } from '../../domain/shared/geo';
import type { EntriesOf } from '../../domain/shared/rules';
import { daysOfWeek, instantRule, timeOfDayRule } from '../../domain/shared/time';

export const revision = v.pipe(v.number(), v.integer(), v.minValue(1));

const targetType = v.picklist(targetTypes);

const range = { from: v.number(), to: v.number() };

/** Older items hold one value and no list. */
const storedTargetTypes = v.union([
  v.array(targetType),
  v.pipe(
    targetType,
    v.transform((type) => [type]),
  ),
]);

const localTime = v.custom<LocalTime>((value) => typeof value === 'string' && parseLocalTime(value) !== undefined);

const schedule = v.object({
  start: localTime,
  durationMinutes: v.number(),
  rrule: v.exactOptional(v.string()),
  rdates: v.exactOptional(v.array(localTime)),
  exdates: v.exactOptional(v.array(localTime)),
  skipPublicHolidays: v.exactOptional(v.boolean()),
  skipSchoolHolidays: v.exactOptional(v.boolean()),
  region: v.exactOptional(v.string()),
} satisfies EntriesOf<Schedule>);

const when = {
  dateTime: v.object({ from: instantRule, to: instantRule } satisfies EntriesOf<When['dateTime']>),
  occurrences: v.array(
    v.object({
      dayOfWeek: v.picklist(daysOfWeek),
      hours: v.object({ from: timeOfDayRule, to: timeOfDayRule } satisfies EntriesOf<Occurrence['hours']>),
    } satisfies EntriesOf<Occurrence>),
  ),
  timeZone: v.exactOptional(v.string()),
  schedules: v.exactOptional(v.array(schedule)),
} satisfies EntriesOf<When>;

const contact = {
  email: v.exactOptional(v.string()),
  phone: v.exactOptional(v.string()),
  www: v.exactOptional(v.string()),
} satisfies EntriesOf<Contact>;

const image = {
  name: v.string(),
  bucket: v.string(),
  key: v.string(),
  region: v.string(),
  mimeType: v.exactOptional(v.string()),
  submittedAs: v.exactOptional(v.string()),
  approvedAs: v.exactOptional(v.string()),
} satisfies EntriesOf<Image>;

const where = {
  location: v.object({ lat: v.number(), lon: v.number() } satisfies EntriesOf<Coordinates>),
  address: v.string(),
} satisfies EntriesOf<ListingContent['where']>;

const booking = {
  capacity: v.number(),
  counts: v.picklist(countedPeople),
  opensAt: v.exactOptional(instantRule),
  closesMinutesBefore: v.number(),
  ageGate: v.picklist(ageGates),
  waitingList: v.boolean(),
  offerHours: v.number(),
  cancellation: v.array(
    v.object({ hoursBefore: v.number(), permyriad: v.number() } satisfies EntriesOf<CancellationTier>),
  ),
} satisfies EntriesOf<BookingRules>;

/** Reads what was changed of single sessions, as it is stored. */
export const storedSessionChange = v.object({
  sessionId: sessionIdRule,
  scope: v.picklist(['THIS', 'THIS_AND_FOLLOWING']),
  except: v.exactOptional(v.array(sessionIdRule)),
  cancelled: v.exactOptional(v.literal(true)),
  moveMs: v.exactOptional(v.number()),
  durationMinutes: v.exactOptional(v.number()),
  where: v.exactOptional(v.object(where)),
  capacity: v.exactOptional(v.number()),
  price: v.exactOptional(v.object(range)),
  reason: v.exactOptional(v.string()),
} satisfies EntriesOf<SessionChange>);

/** A field of content that is not here would be dropped at the next read: it does not compile. */
const contentShape = v.object({
  type: v.picklist(listingTypes),
  name: v.string(),
  description: v.string(),
  where: v.object(where),
  when: v.object(when),
  contact: v.optional(v.object(contact), {}),
  target: v.object({
    age: v.object(range satisfies EntriesOf<AgeRange>),
    ageInMonths: v.exactOptional(v.object(range)),
    type: storedTargetTypes,
  } satisfies EntriesOf<Target>),
  image: v.exactOptional(v.object(image)),
  bookingMandatory: v.boolean(),
  adultMandatory: v.boolean(),
  category: v.picklist(categories),
  price: v.object({ ...range, currency: v.string() } satisfies EntriesOf<Price>),
  priceKind: v.exactOptional(v.picklist(priceKinds)),
  prices: v.exactOptional(
    v.array(v.object({ for: v.picklist(pricedPeople), amount: v.number() } satisfies EntriesOf<PriceFor>)),
  ),
  capacity: v.exactOptional(v.number()),
  setting: v.exactOptional(v.picklist(settings)),
  attendance: v.exactOptional(v.picklist(attendances)),
  languages: v.exactOptional(v.array(v.string())),
  accessibility: v.exactOptional(
    v.array(
      v.object({
        kind: v.picklist(accessibilityKinds),
        supported: v.boolean(),
      } satisfies EntriesOf<AccessibilitySupport>),
    ),
  ),
  tags: v.exactOptional(v.array(v.string())),
  booking: v.exactOptional(v.object(booking)),
} satisfies EntriesOf<ContentFields>);

/**
 * Reads content as it is stored: its shape. Its rules were kept when it came in, and may have changed since. Older
 * items name no kind of price.
 */
export const storedContent: v.GenericSchema<unknown, ListingContent> = v.pipe(
  contentShape,
  v.transform((content) => ({ ...content, priceKind: content.priceKind ?? usualPriceKind(content.price) })),
);
