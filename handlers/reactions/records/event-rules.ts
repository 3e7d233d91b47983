import * as v from 'valibot';
import { gatheredKinds } from '../../../application/messages/ports/gatherings';
import { pools } from '../../../application/people/ports/user-directory';
import { listingId, organiserId } from '../../../domain/shared/ids';
import { type Instant, parseDateTime } from '../../../domain/shared/time';

const happened = {
  id: v.pipe(v.string(), v.minLength(1)),
  occurredAt: v.custom<Instant>((value) => typeof value === 'string' && parseDateTime(value) !== undefined),
  organiserId: v.pipe(v.string(), v.transform(organiserId)),
};

const ofListing = {
  ...happened,
  listingId: v.pipe(v.string(), v.transform(listingId)),
  revision: v.pipe(v.number(), v.integer()),
};

/** Missing when no message could hold it. */
const written = { name: v.exactOptional(v.string()) };

/** The events of the topic as they travel, one schema each. */
export const submitted = v.object({
  ...ofListing,
  type: v.literal('ThingToDoSubmitted'),
  ...written,
  newVersionOf: v.exactOptional(v.pipe(v.string(), v.transform(listingId))),
});
export const published = v.object({ ...ofListing, type: v.literal('ThingToDoPublished'), ...written });
export const rejected = v.object({
  ...ofListing,
  type: v.literal('ThingToDoRejected'),
  ...written,
  reasons: v.exactOptional(v.array(v.string())),
});
export const withdrawn = v.object({ ...ofListing, type: v.literal('ThingToDoWithdrawn') });
export const renamed = v.object({
  ...happened,
  type: v.literal('OrganiserRenamed'),
  ...written,
  formerName: v.exactOptional(v.string()),
});
export const gatheringDue = v.object({
  type: v.literal('GatheringDue'),
  id: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(gatheredKinds),
  window: v.string(),
});
export const contactMessage = v.object({
  type: v.literal('ContactMessage'),
  id: v.pipe(v.string(), v.minLength(1)),
  from: v.string(),
  subject: v.string(),
  body: v.string(),
  pool: v.exactOptional(v.picklist(pools)),
  sub: v.exactOptional(v.string()),
});
