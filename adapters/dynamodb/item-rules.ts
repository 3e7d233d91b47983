import * as v from 'valibot';
import { categories, type ListingContent, listingTypes, priceKinds, targetTypes } from '../../domain/listing/content';
import { usualPriceKind } from '../../domain/listing/price-kind';
import { isId, listingId, organiserId } from '../../domain/shared/ids';
import {
  type CalendarDay,
  daysOfWeek,
  type Instant,
  parseDate,
  parseDateTime,
  parseTime,
  type TimeOfDay,
} from '../../domain/shared/time';

export const instant = v.custom<Instant>((value) => typeof value === 'string' && parseDateTime(value) !== undefined);
export const day = v.custom<CalendarDay>((value) => typeof value === 'string' && parseDate(value) !== undefined);
const timeOfDay = v.custom<TimeOfDay>((value) => typeof value === 'string' && parseTime(value) !== undefined);

const idRule = <Id>(parse: (text: string) => Id) => v.pipe(v.string(), v.check(isId), v.transform(parse));
export const listingIdRule = idRule(listingId);
export const organiserIdRule = idRule(organiserId);
export const revision = v.pipe(v.number(), v.integer(), v.minValue(1));

const targetType = v.picklist(targetTypes);

const range = v.object({ from: v.number(), to: v.number() });

/** Older items hold one value and no list. */
const storedTargetTypes = v.union([
  v.array(targetType),
  v.pipe(
    targetType,
    v.transform((type) => [type]),
  ),
]);

const contentShape = v.object({
  type: v.picklist(listingTypes),
  name: v.string(),
  description: v.string(),
  where: v.object({ location: v.object({ lat: v.number(), lon: v.number() }), address: v.string() }),
  when: v.object({
    dateTime: v.object({ from: instant, to: instant }),
    occurrences: v.array(
      v.object({ dayOfWeek: v.picklist(daysOfWeek), hours: v.object({ from: timeOfDay, to: timeOfDay }) }),
    ),
  }),
  contact: v.optional(
    v.object({
      email: v.exactOptional(v.string()),
      phone: v.exactOptional(v.string()),
      www: v.exactOptional(v.string()),
    }),
    {},
  ),
  target: v.object({ age: range, type: storedTargetTypes }),
  image: v.exactOptional(
    v.object({
      name: v.string(),
      bucket: v.string(),
      key: v.string(),
      region: v.string(),
      mimeType: v.exactOptional(v.string()),
      submittedAs: v.exactOptional(v.string()),
      approvedAs: v.exactOptional(v.string()),
    }),
  ),
  bookingMandatory: v.boolean(),
  adultMandatory: v.boolean(),
  category: v.picklist(categories),
  price: v.object({ ...range.entries, currency: v.string() }),
  priceKind: v.exactOptional(v.picklist(priceKinds)),
});

/**
 * Content as it is stored: its shape. Its rules were kept when it came in, and may have changed since. Older items name no
 * kind of price.
 */
export const storedContent: v.GenericSchema<unknown, ListingContent> = v.pipe(
  contentShape,
  v.transform((content) => ({ ...content, priceKind: content.priceKind ?? usualPriceKind(content.price) })),
);
