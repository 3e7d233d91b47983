import fc from 'fast-check';
import type { ListingRepository } from '../../../application/listing/ports/listing-repository';
import type { Listing } from '../../../domain/listing/listing';
import {
  approve,
  type Change,
  create,
  edit,
  openNewVersion,
  reject,
  remove,
  submit,
  withdraw,
} from '../../../domain/listing/transitions';
import { auditorId, type ListingId, listingId, organiserId } from '../../../domain/shared/ids';
import { type Instant, instantAt } from '../../../domain/shared/time';
import { aContent, noon } from '../../builders/listings';

export const organiserOf = (number: number) => organiserId(number === 0 ? 'club' : 'club-too');
export const auditorOf = (number: number) => auditorId(number === 0 ? 'auditor' : 'auditor-too');
export const listingIdOf = (number: number): ListingId => listingId(`listing-${number}`);
export const momentOf = (seconds: number): Instant => instantAt(noon + seconds * 1000);

/**
 * An act on one of few listings; `choice` picks it among those that its state permits, or makes the listing. `behind` acts on
 * a revision that is not the stored one.
 */
export const anyAct = fc.record({
  choice: fc.nat(23),
  which: fc.nat(4),
  who: fc.nat(1),
  other: fc.nat(4),
  seconds: fc.nat(4),
  decision: fc.nat(30),
  externalId: fc.constantFrom(undefined, undefined, 'a', 'b'),
  behind: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) }),
});

type Act = typeof anyAct extends fc.Arbitrary<infer Made> ? Made : never;

const isApproved = (listing: Listing | undefined) =>
  listing?.status === 'PUBLISHED' || listing?.status === 'WITHDRAWN' ? listing : undefined;

/** Returns the changes that may be made of a listing, and of the one beside it. */
const changesOf = (
  { other, seconds, decision, who, externalId }: Act,
  listing: Listing,
  beside: Listing | undefined,
): readonly (() => Change)[] => {
  const now = momentOf(seconds);
  const moderation = { decisionId: `decision-${decision}`, auditorId: auditorOf(who), now };
  const pendingVersion = beside?.status === 'PENDING' ? beside : undefined;
  switch (listing.status) {
    case 'DRAFT':
    case 'REJECTED':
      return [
        () => submit(listing, now),
        () => submit(listing, now),
        () => {
          const replaced = isApproved(beside);
          const also = { ...(externalId && { externalId }), ...(replaced && { replaced }) };
          return edit(listing, aContent({ name: `At ${seconds}` }), { removeImage: true, now, ...also });
        },
        () => remove(listing, isApproved(beside), now),
      ];
    case 'PENDING':
      return [
        () => approve(listing, isApproved(beside), moderation),
        () => approve(listing, isApproved(beside), moderation),
        () => reject(listing, ['No.'], moderation),
      ];
    case 'PUBLISHED':
      return [() => openNewVersion(listing, listingIdOf(other), now), () => withdraw(listing, pendingVersion, now)];
    case 'WITHDRAWN':
      return [() => openNewVersion(listing, listingIdOf(other), now)];
    case 'REMOVED':
      return [];
  }
};

const besideOf = (listing: Listing): ListingId | undefined => {
  if ('newVersionOf' in listing) return listing.newVersionOf;
  return 'openVersion' in listing ? listing.openVersion : undefined;
};

/** Does it, and tells what came of it: the answer of the store, and what is stored then. */
export const perform = async (listings: ListingRepository, act: Act): Promise<unknown> => {
  const id = listingIdOf(act.which);
  const stored = await listings.get(id);
  const besideId = stored && besideOf(stored);
  const beside = besideId && (await listings.get(besideId));
  const named = act.externalId && { externalId: act.externalId };
  const making = () =>
    create({ id, organiserId: organiserOf(act.who), content: aContent(), ...named }, momentOf(act.seconds));
  const seen = stored && { ...stored, revision: Math.max(1, stored.revision + act.behind) };
  const possible = [...(seen ? changesOf(act, seen, beside) : []), making];
  const change = possible[act.choice % possible.length]?.();
  const touched = [...new Set(change?.listings.map((listing) => listing.id))];
  if (!change || touched.length < change.listings.length) return 'one listing twice';
  return [await listings.commit(change), await listings.getMany(touched)];
};
