import { type LiveListing, newVersionOf } from '../../domain/listing/listing';
import { previewOf, type SessionsPreview } from '../../domain/schedule/preview';
import type { ListingId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ListingNotFound, NotANewVersion } from '../errors';
import { type OwnListing, ownListing } from '../listing/own-listing';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { ListedSession } from './listed-session';

interface Ports {
  readonly listings: ListingRepository;
  readonly clock: Clock;
}

interface Version {
  readonly content: LiveListing['content'];
  readonly replacedId: ListingId;
}

/** Tells what a new version would do, and holds the listings before and after it. */
export interface Preview extends SessionsPreview {
  readonly before: ListedSession['listing'];
  readonly after: ListedSession['listing'];
}

/** The new version that a listing is; what is none says how one is named. */
const asNewVersion = (listing: LiveListing): Result<Version, NotANewVersion> => {
  if ('openVersion' in listing) return err({ code: 'NotANewVersion', openVersion: listing.openVersion });
  const replacedId = newVersionOf(listing);
  return replacedId === undefined ? err({ code: 'NotANewVersion' }) : ok({ content: listing.content, replacedId });
};

/** Returns which sessions to come appear, change and vanish when a new version is approved. */
export const makeNewVersionPreview =
  ({ listings, clock }: Ports) =>
  async (input: OwnListing): Promise<Result<Preview, ListingNotFound | NotANewVersion>> => {
    const own = await ownListing(listings, input);
    if (!own.ok) return own;
    const version = asNewVersion(own.value);
    if (!version.ok) return version;
    const { content, replacedId } = version.value;
    const replaced = await listings.get(replacedId);
    if (!replaced || replaced.status === 'REMOVED') return err({ code: 'ListingNotFound' });
    return ok({ ...previewOf(replaced, content, clock.now()), before: replaced, after: { id: replaced.id, content } });
  };
