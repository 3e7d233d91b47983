import { type Draft, inState, type Rejected, type WrongState } from '../../domain/listing/listing';
import { outdatedEdit } from '../../domain/listing/outdated';
import { type ImageStore, parseContent, type RawContent, type Written } from '../../domain/listing/parse-content';
import { type Change, edit } from '../../domain/listing/transitions';
import { faultsWithin, type InvalidInput, invalidInput } from '../../domain/shared/faults';
import { err, ok, type Result } from '../../domain/shared/result';
import { isOutdated, type RevisionChanged } from '../../domain/shared/revision';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import { overtaken } from '../overtaken';
import type { Clock } from '../ports/clock';
import { commit } from './commit';
import { type OwnListingAsRead, ownListing } from './own-listing';
import type { ChangedMeanwhile, ListingRepository } from './ports/listing-repository';
import { replacedListing } from './replaced-listing';

interface Input extends OwnListingAsRead {
  readonly content: RawContent;
  readonly removeImage: boolean;
}

interface Ports {
  readonly listings: ListingRepository;
  readonly imageStore: ImageStore;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | InvalidInput | ListingNotFound | RevisionChanged | WrongState;

/** Returns the content, or every fault of the whole input at once. */
const contentOf = ({ content, organiserId, removeImage }: Input, store: ImageStore): Result<Written, InvalidInput> => {
  const parsed = parseContent(content, organiserId, store);
  const faults = parsed.ok ? [] : faultsWithin('content', parsed.error).faults;
  if (removeImage && content.image) {
    return err(invalidInput([...faults, { path: 'removeImage', message: 'goes with no new image' }]));
  }
  return parsed.ok ? parsed : err(invalidInput(faults));
};

const taken = invalidInput([{ path: 'content.externalId', message: 'is what another listing of yours goes by' }]);

/** Returns the edit of a listing; `InvalidInput` when another goes by the `externalId` that it shall have. */
const editOf = async (
  listing: Draft | Rejected,
  { content, externalId }: Written,
  removeImage: boolean,
  { listings, clock }: Ports,
): Promise<Result<Change<Draft>, InvalidInput | WrongState>> => {
  const now = instantAt(clock.now());
  if (externalId === undefined || externalId === listing.externalId) {
    return ok(edit(listing, content, { removeImage, now }));
  }
  const replaced = await replacedListing(listings, listing);
  if (!replaced.ok) return replaced;
  const from = replaced.value && { replaced: replaced.value };
  const edited = edit(listing, content, { removeImage, externalId, ...from, now });
  const isTaken = edited.claimed && (await listings.getByExternalId(listing.organiserId, externalId));
  return isTaken ? err(taken) : ok(edited);
};

/** Returns the listing if it is still what was read, or what of it is otherwise than was written. */
const asRead = <Editable extends Draft | Rejected>(
  listing: Editable,
  { content, externalId }: Written,
  { revision, removeImage }: Input,
): Result<Editable, RevisionChanged> => {
  if (!isOutdated(revision, listing)) return ok(listing);
  const named = externalId === undefined ? {} : { externalId };
  return err(outdatedEdit(listing, edit(listing, content, { removeImage, ...named, now: listing.updatedAt }).answer));
};

const attempt = async (input: Input, ports: Ports): Promise<Result<Draft, Refused>> => {
  const { listings, imageStore } = ports;
  const content = contentOf(input, imageStore);
  if (!content.ok) return content;
  const own = await ownListing(listings, input);
  if (!own.ok) return own;
  const editable = inState(own.value, 'DRAFT', 'REJECTED');
  if (!editable.ok) return editable;
  const read = asRead(editable.value, content.value, input);
  if (!read.ok) return read;
  const edited = await editOf(read.value, content.value, input.removeImage, ports);
  return edited.ok ? commit(listings, edited.value) : edited;
};

/** Edits a draft or a rejected listing; with a `revision`, as it was then only. */
export const makeUpdateThingToDo =
  (ports: Ports) =>
  (input: Input): Promise<Result<Draft, Refused>> =>
    overtaken(input.revision, () => attempt(input, ports));
