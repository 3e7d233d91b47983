import { type Draft, inState, type Rejected, type WrongState } from '../../domain/listing/listing';
import { type ImageStore, parseContent, type RawContent, type Written } from '../../domain/listing/parse-content';
import { type Change, edit } from '../../domain/listing/transitions';
import { faultsWithin, type InvalidInput, invalidInput } from '../../domain/shared/faults';
import { err, ok, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import type { Clock } from '../ports/clock';
import { commit } from './commit';
import { type OwnListing, ownListing } from './own-listing';
import type { ChangedMeanwhile, ListingRepository } from './ports/listing-repository';
import { replacedListing } from './replaced-listing';

interface Input extends OwnListing {
  readonly content: RawContent;
  readonly removeImage: boolean;
}

interface Ports {
  readonly listings: ListingRepository;
  readonly imageStore: ImageStore;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | InvalidInput | ListingNotFound | WrongState;

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

export const makeUpdateThingToDo =
  (ports: Ports) =>
  async (input: Input): Promise<Result<Draft, Refused>> => {
    const { listings, imageStore } = ports;
    const content = contentOf(input, imageStore);
    if (!content.ok) return content;
    const own = await ownListing(listings, input);
    if (!own.ok) return own;
    const editable = inState(own.value, 'DRAFT', 'REJECTED');
    if (!editable.ok) return editable;
    const edited = await editOf(editable.value, content.value, input.removeImage, ports);
    return edited.ok ? commit(listings, edited.value) : edited;
  };
