import { inState, newVersionOf, type WrongState } from '../../domain/listing/listing';
import { previewOf, type SessionsPreview } from '../../domain/schedule/preview';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ListingNotFound } from '../errors';
import { type OwnListing, ownListing } from '../listing/own-listing';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { ListedSession } from './listed-session';

interface Ports {
  readonly listings: ListingRepository;
  readonly clock: Clock;
}

/** Tells what a new version would do, and holds the listings before and after it. */
export interface Preview extends SessionsPreview {
  readonly before: ListedSession['listing'];
  readonly after: ListedSession['listing'];
}

/** Returns which sessions to come appear, change and vanish when a new version is approved. What is no new version is not found. */
export const makeNewVersionPreview =
  ({ listings, clock }: Ports) =>
  async (input: OwnListing): Promise<Result<Preview, ListingNotFound | WrongState>> => {
    const own = await ownListing(listings, input);
    if (!own.ok) return own;
    const version = inState(own.value, 'DRAFT', 'PENDING', 'REJECTED');
    if (!version.ok) return version;
    const replacedId = newVersionOf(version.value);
    const replaced = replacedId && (await listings.get(replacedId));
    if (!replaced || replaced.status === 'REMOVED') return err({ code: 'ListingNotFound' });
    const { content } = version.value;
    return ok({ ...previewOf(replaced, content, clock.now()), before: replaced, after: { id: replaced.id, content } });
  };
