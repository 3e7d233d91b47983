import type { Decision } from '../moderation/decision';
import { keptChanges } from '../schedule/kept-changes';
import type { SessionChange } from '../schedule/session-changes';
import type { AuditorId, ListingId, OrganiserId } from '../shared/ids';
import { epochOf, type Instant } from '../shared/time';
import { type Unread, unreadOf } from '../shared/unread';
import type { Image, ListingContent } from './content';
import { type ClaimChanges, claimChanges } from './external-id';
import { asDrafted, editedImage } from './images';
import {
  type Draft,
  type Listing,
  type LiveListing,
  lastReasons,
  type Pending,
  type Published,
  type Rejected,
  type Removed,
  type Unapproved,
  type Withdrawn,
} from './listing';

/**
 * Holds what one act changes, all of it or nothing: each listing as it is afterwards, one revision on from the stored
 * one (revision 1: it must not exist yet). `answer` is the one that the act was about.
 */
export interface Change<Answer extends Listing = Listing> extends ClaimChanges {
  readonly answer: Answer;
  readonly listings: readonly [Listing, ...Listing[]];
  readonly decision?: Decision;
}

const change = <Answer extends Listing>(answer: Answer, ...others: Listing[]): Change<Answer> => ({
  answer,
  listings: [answer, ...others],
});

const next = (listing: Listing, now: Instant) => ({
  id: listing.id,
  organiserId: listing.organiserId,
  revision: listing.revision + 1,
  createdAt: listing.createdAt,
  updatedAt: now,
  ...unreadOf(listing),
});

const shown = ({ content, externalId }: LiveListing) => ({
  content,
  ...(externalId !== undefined && { externalId }),
});

const unpublished = (listing: Unapproved, now: Instant) => ({
  ...next(listing, now),
  ...shown(listing),
  ...(listing.newVersionOf && { newVersionOf: listing.newVersionOf }),
});

/** What was asked for stays known until it is published. */
const returned = (listing: Unapproved) => {
  const reasons = lastReasons(listing);
  return reasons.length > 0 ? { lastReasons: reasons } : {};
};

const approved = (listing: Published | Withdrawn, now: Instant) => ({
  ...next(listing, now),
  ...shown(listing),
  publication: listing.publication,
  ...(listing.openVersion && { openVersion: listing.openVersion }),
  ...(listing.sessionChanges && { sessionChanges: listing.sessionChanges }),
});

const withImage = ({ image: _, ...words }: ListingContent, image: Image | undefined): ListingContent => ({
  ...words,
  ...(image && { image }),
});

export const create = (
  made: {
    readonly id: ListingId;
    readonly organiserId: OrganiserId;
    readonly content: ListingContent;
    readonly externalId?: string;
  },
  now: Instant,
): Change<Draft> => {
  const draft: Draft = { ...made, status: 'DRAFT', revision: 1, createdAt: now, updatedAt: now };
  return { ...change(draft), ...claimChanges(undefined, draft) };
};

/** An edit knows nothing of what cannot be read, and leaves it; what was said of a picture goes with the picture. */
const keptUnread = (before: ListingContent, newImage: ListingContent['image']) => {
  const unread = before.unread?.filter(({ path: [name] }: Unread) => !newImage || name !== 'image');
  return unread ? { unread } : {};
};

interface Edit {
  readonly removeImage: boolean;
  readonly externalId?: string;
  /** Of a new version: the listing that it was made from, and goes by an `externalId` itself. */
  readonly replaced?: Published | Withdrawn;
  readonly now: Instant;
}

/**
 * Edits a listing; a rejected one becomes a draft again. Without an image in `content` the listing keeps its own,
 * unless `removeImage`; without an `externalId` it keeps its own always.
 */
export const edit = (
  listing: Draft | Rejected,
  content: ListingContent,
  { removeImage, externalId, replaced, now }: Edit,
): Change<Draft> => {
  const picture = removeImage ? undefined : editedImage(content.image, listing.content.image);
  const draft: Draft = {
    ...unpublished(listing, now),
    ...returned(listing),
    status: 'DRAFT',
    content: { ...withImage(content, picture), ...unreadOf(keptUnread(listing.content, content.image)) },
    ...(externalId !== undefined && { externalId }),
  };
  return { ...change(draft), ...claimChanges(listing, draft, replaced?.externalId) };
};

/**
 * Submits a listing. `submittedAs` is the key of the copy of its image that was made for the moderators; an approved
 * image needs none.
 */
export const submit = (listing: Draft | Rejected, now: Instant, submittedAs?: string): Change<Pending> => {
  const { content } = listing;
  const image = content.image && { ...asDrafted(content.image), ...(submittedAs !== undefined && { submittedAs }) };
  return change({
    ...unpublished(listing, now),
    ...returned(listing),
    status: 'PENDING',
    content: withImage(content, image),
    submittedAt: now,
  });
};

const toDraft = (listing: Pending, now: Instant): Draft => {
  const { image } = listing.content;
  const content = withImage(listing.content, image && asDrafted(image));
  return { ...unpublished(listing, now), ...returned(listing), status: 'DRAFT', content };
};

/** Nothing stays of it but that it was there. */
const tombstone = (listing: Unapproved, now: Instant): Removed => {
  const { unread: _, ...rest } = next(listing, now);
  return { ...rest, status: 'REMOVED' };
};

const withoutOpenVersion = (listing: Published | Withdrawn, now: Instant): Published | Withdrawn => {
  const { openVersion: _, ...rest } = { ...listing, ...next(listing, now) };
  return rest;
};

/** Removes a listing. `replaced` is the listing that a removed new version was made from. */
export const remove = (
  listing: Draft | Rejected,
  replaced: Published | Withdrawn | undefined,
  now: Instant,
): Change<Removed> => ({
  ...change(tombstone(listing, now), ...(replaced ? [withoutOpenVersion(replaced, now)] : [])),
  ...claimChanges(listing, undefined, replaced?.externalId),
});

/** Opens a new version, the second listing of the change: a draft with an id of its own. */
export const openNewVersion = (listing: Published | Withdrawn, id: ListingId, now: Instant): Change<Draft> => {
  const draft: Draft = {
    id,
    organiserId: listing.organiserId,
    status: 'DRAFT',
    ...shown(listing),
    newVersionOf: listing.id,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  };
  const kept = { ...approved(listing, now), openVersion: id };
  return change(draft, { ...kept, status: listing.status });
};

/**
 * A new version that waits for the moderators goes back to draft: nobody publishes again what was just withdrawn. Any other
 * moves one revision on as it is, so that it cannot be submitted past a withdrawal that read it before.
 */
const heldBack = (version: Unapproved, now: Instant): Unapproved =>
  version.status === 'PENDING' ? toDraft(version, now) : { ...version, ...next(version, now) };

export const withdraw = (listing: Published, version: Unapproved | undefined, now: Instant): Change<Withdrawn> =>
  change({ ...approved(listing, now), status: 'WITHDRAWN' }, ...(version ? [heldBack(version, now)] : []));

/** Puts what was changed of its sessions in the place of what was before. */
export const withSessionChanges = (
  listing: Published,
  sessionChanges: readonly SessionChange[],
  now: Instant,
): Change<Published> => change({ ...approved(listing, now), status: 'PUBLISHED', sessionChanges });

interface Moderation {
  readonly decisionId: string;
  readonly auditorId: AuditorId;
  readonly now: Instant;
}

const decide = (listing: Pending, verdict: Decision['verdict'], { decisionId, auditorId, now }: Moderation) => ({
  id: decisionId,
  listingId: listing.id,
  name: listing.content.name,
  ofNewVersion: listing.newVersionOf !== undefined,
  auditorId,
  verdict,
  decidedAt: now,
});

const publishFirst = (listing: Pending, now: Instant): Published => ({
  ...next(listing, now),
  status: 'PUBLISHED',
  ...shown(listing),
  publication: 1,
});

const publishAgain = (replaced: Published | Withdrawn, listing: Pending, now: Instant): Published => {
  const sessionChanges = keptChanges(replaced, listing.content, epochOf(now));
  return {
    ...next(replaced, now),
    status: 'PUBLISHED',
    ...shown(listing),
    publication: replaced.publication + 1,
    ...(sessionChanges.length > 0 && { sessionChanges }),
  };
};

const approvedContent = ({ content }: Pending, approvedAs: string | undefined): ListingContent => {
  const image = content.image && { ...asDrafted(content.image), ...(approvedAs !== undefined && { approvedAs }) };
  return withImage(content, image);
};

/**
 * Approves a listing. A new version replaces the published listing under the published id, and is itself gone.
 * `approvedAs` is the key of the copy of its image that families see; an image that was approved before needs none.
 */
export const approve = (
  listing: Pending,
  replaced: Published | Withdrawn | undefined,
  moderation: Moderation,
  approvedAs?: string,
): Change<Published> => {
  const { now } = moderation;
  const passed = { ...listing, content: approvedContent(listing, approvedAs) };
  const published = replaced ? publishAgain(replaced, passed, now) : publishFirst(passed, now);
  return {
    ...change(published, ...(replaced ? [tombstone(listing, now)] : [])),
    ...(replaced && claimChanges(replaced, published, listing.externalId)),
    decision: { ...decide(listing, 'APPROVED', moderation), listingId: published.id, reasons: [] },
  };
};

export const reject = (listing: Pending, reasons: readonly string[], moderation: Moderation): Change<Rejected> => ({
  ...change({ ...unpublished(listing, moderation.now), status: 'REJECTED', rejectionReasons: reasons }),
  decision: { ...decide(listing, 'REJECTED', moderation), reasons },
});
