import * as v from 'valibot';
import type { ListedSession, OfSessions, SessionContent } from '../../application/schedule/listed-session';
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

type Presented = v.InferOutput<typeof presented>;

const listingOf = ({ id, price, currency, capacity, booking, sessionChanges, ...content }: Presented) =>
  ({
    id,
    content: {
      ...content,
      price: { from: minor(price.from, currency), to: minor(price.to, currency), currency },
      ...(typeof capacity === 'number' && { capacity }),
      ...(booking && { booking: bookingRulesIn(booking) }),
    },
    ...(sessionChanges && { sessionChanges }),
  }) satisfies ListedSession['listing'];

/** Reads what the function of `sessions` needs of its parent: the listing, as far as its sessions go. */
export const sessionSource = v.pipe(presented, v.transform(listingOf));

/** Reads the same of a parent that may be a new version. */
export const versionSource = v.pipe(
  v.object({ ...presented.entries, newVersionOf: v.nullish(listingIdRule) }),
  v.transform(
    ({ newVersionOf, ...node }): OfSessions => ({
      askedId: node.id,
      listing: listingOf(node),
      ...(newVersionOf && { newVersionOf }),
    }),
  ),
);
