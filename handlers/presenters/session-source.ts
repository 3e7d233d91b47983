import * as v from 'valibot';
import type { ListedSession, SessionContent } from '../../application/schedule/listed-session';
import type { PublicListing } from '../../domain/listing/content';
import { listingTypes, priceKinds } from '../../domain/listing/content';
import { listingIdRule } from '../../domain/shared/ids';
import { toMinorUnits } from '../../domain/shared/money';
import { bookingRulesIn, type presentBookingRules } from './booking-rules';

/** Reads parts of a `ThingToDo` that we presented ourselves a moment ago. */
const ours = <Value>() => v.custom<Value>((value) => typeof value === 'object' && value !== null);

const amount = v.number();

const presented = v.object({
  id: listingIdRule,
  type: v.picklist(listingTypes),
  name: v.string(),
  where: ours<SessionContent['where']>(),
  when: ours<SessionContent['when']>(),
  price: v.object({ from: amount, to: amount }),
  priceKind: v.picklist(priceKinds),
  currency: v.string(),
  capacity: v.optional(v.nullable(v.number())),
  booking: v.optional(v.nullable(ours<ReturnType<typeof presentBookingRules>>())),
  sessionChanges: v.optional(v.nullable(ours<NonNullable<PublicListing['sessionChanges']>>())),
});

const minor = (value: number, currency: string): number => toMinorUnits(value, currency) ?? 0;

/** Reads what the function of `sessions` needs of its parent: the listing, as far as its sessions go. */
export const sessionSource = v.pipe(
  presented,
  v.transform(({ id, price, currency, capacity, booking, sessionChanges, ...content }): ListedSession['listing'] => ({
    id,
    content: {
      ...content,
      price: { from: minor(price.from, currency), to: minor(price.to, currency), currency },
      ...(typeof capacity === 'number' && { capacity }),
      ...(booking && { booking: bookingRulesIn(booking) }),
    },
    ...(sessionChanges && { sessionChanges }),
  })),
);
