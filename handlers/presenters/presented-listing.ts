import * as v from 'valibot';
import type { BookingRules } from '../../domain/listing/booking-rules';
import type { ListingContent, PublicListing } from '../../domain/listing/content';
import { attendances, categories, listingTypes, priceKinds, settings } from '../../domain/listing/content';
import { listingIdRule, organiserIdRule } from '../../domain/shared/ids';
import { toMinorUnits } from '../../domain/shared/money';

/** Parts of a `ThingToDo` that we presented ourselves a moment ago, and that stand in it as in the domain. */
const ours = <Value>() => v.custom<Value>((value) => typeof value === 'object' && value !== null);

const amounts = v.object({ from: v.number(), to: v.number() });

const presented = v.object({
  id: listingIdRule,
  organiserId: organiserIdRule,
  type: v.picklist(listingTypes),
  name: v.string(),
  description: v.string(),
  where: ours<ListingContent['where']>(),
  when: ours<ListingContent['when']>(),
  contact: ours<ListingContent['contact']>(),
  target: ours<ListingContent['target']>(),
  bookingMandatory: v.boolean(),
  adultMandatory: v.boolean(),
  category: v.picklist(categories),
  price: amounts,
  priceKind: v.picklist(priceKinds),
  currency: v.string(),
  prices: ours<NonNullable<ListingContent['prices']>>(),
  capacity: v.nullish(v.number()),
  setting: v.nullish(v.picklist(settings)),
  attendance: v.nullish(v.picklist(attendances)),
  languages: ours<NonNullable<ListingContent['languages']>>(),
  accessibility: ours<NonNullable<ListingContent['accessibility']>>(),
  tags: ours<NonNullable<ListingContent['tags']>>(),
  booking: v.nullish(ours<Omit<BookingRules, 'cancellation'>>()),
  sessionChanges: v.nullish(ours<NonNullable<PublicListing['sessionChanges']>>()),
});

type Presented = v.InferOutput<typeof presented>;

const optional = <Key extends string, Value>(key: Key, value: Value | null | undefined) =>
  (value === null || value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: Value };

const contentOf = ({ price, prices, currency, booking, when, setting, attendance, capacity, ...rest }: Presented) => {
  const { id: _id, organiserId: _organiser, sessionChanges: _changes, ...content } = rest;
  const minor = (amount: number): number => toMinorUnits(amount, currency) ?? 0;
  const { dateTime, occurrences, timeZone, schedules } = when;
  return {
    ...content,
    when: { dateTime, occurrences, ...optional('timeZone', timeZone), ...optional('schedules', schedules) },
    price: { from: minor(price.from), to: minor(price.to), currency },
    prices: prices.map((one) => ({ for: one.for, amount: minor(one.amount) })),
    ...optional('capacity', capacity),
    ...optional('setting', setting),
    ...optional('attendance', attendance),
    // What comes back to who cancels is of no matter to finding.
    ...optional('booking', booking && { ...booking, cancellation: [] }),
  } satisfies ListingContent;
};

/** Reads a listing out of the `ThingToDo` that we presented it as: without its image, for functions beneath it. */
export const presentedListing = v.pipe(
  presented,
  v.transform((node): PublicListing => {
    const { id, organiserId, sessionChanges } = node;
    return { id, organiserId, content: contentOf(node), ...optional('sessionChanges', sessionChanges) };
  }),
);

/** Reads what a list that was found was asked with: we put it there, and no client can. */
export const askedOf = ours;
