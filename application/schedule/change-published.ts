import type { LiveListing, Published } from '../../domain/listing/listing';
import { withSessionChanges } from '../../domain/listing/transitions';
import { hasSameSessions } from '../../domain/schedule/kept-changes';
import type { SessionChange } from '../../domain/schedule/session-changes';
import type { SessionId } from '../../domain/schedule/session-id';
import { pauseMs } from '../../domain/shared/backoff';
import { err, ok, type Result } from '../../domain/shared/result';
import { isOutdated, type RevisionChanged } from '../../domain/shared/revision';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import { commit } from '../listing/commit';
import { asRead, type OwnListingAsRead, ownListing } from '../listing/own-listing';
import type { ChangedMeanwhile, ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { type ListedSession, listedSession } from './listed-session';

export interface ChangingPorts {
  readonly listings: ListingRepository;
  readonly clock: Clock;
  readonly patience: Patience;
}

interface Asked extends OwnListingAsRead {
  readonly sessionId: SessionId;
}

/** Holds a published listing and all the changes that its sessions are to have. */
export interface Wanted {
  readonly published: Published;
  readonly changes: readonly SessionChange[];
}

type Decide<Refused> = (listing: LiveListing, now: number) => Promise<Result<Wanted, Refused>>;

/** As often as others may be faster. */
const maxAttempts = 12;
const pauses = { firstPauseMs: 50, maxPauseMs: 1000 };

/** Dates and money are what they were when the organiser's change was first decided about. */
const meansTheSame = (first: LiveListing, { content }: LiveListing): boolean =>
  hasSameSessions(first.content, content) && first.content.price.currency === content.price.currency;

/** Whoever named the revision that they read is told of another one when it comes to writing. */
const isAnother = (first: LiveListing, own: LiveListing, { revision }: Asked): boolean =>
  !isOutdated(revision, own) && !meansTheSame(first, own);

/**
 * Changes sessions of an organiser's published listing. When somebody changed the listing meanwhile, all is decided anew after a while:
 * who presses two buttons wants both. `ChangedMeanwhile` is left for a listing that has other dates or another currency by then, and
 * for more contention than patience lasts. Whoever named the revision that they read is told at once what is there instead, unless all is
 * so already.
 */
export const changePublished = async <Refused>(
  { listings, clock, patience }: ChangingPorts,
  asked: Asked,
  decide: Decide<Refused>,
): Promise<Result<ListedSession, ChangedMeanwhile | ListingNotFound | Refused | RevisionChanged>> => {
  let first: LiveListing | undefined;
  for (let attempt = 0; ; attempt += 1) {
    const own = await ownListing(listings, asked);
    if (!own.ok) return own;
    first ??= own.value;
    if (isAnother(first, own.value, asked)) return err({ code: 'ChangedMeanwhile' });
    const now = clock.now();
    const wanted = await decide(own.value, now);
    if (!wanted.ok) return wanted;
    const { published, changes } = wanted.value;
    if (changes === published.sessionChanges) return ok(listedSession(published, asked.sessionId));
    const read = asRead(published, asked);
    if (!read.ok) return read;
    const written = await commit<Published>(listings, withSessionChanges(published, changes, instantAt(now)));
    if (written.ok) return ok(listedSession(written.value, asked.sessionId));
    if (attempt + 1 === maxAttempts) return written;
    await patience.sleep(pauseMs(pauses, attempt, patience.random()));
  }
};
