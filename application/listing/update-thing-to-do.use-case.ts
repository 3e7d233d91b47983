import { type Draft, inState, type WrongState } from '../../domain/listing/listing';
import { type ImageStore, parseContent } from '../../domain/listing/parse-content';
import { edit } from '../../domain/listing/transitions';
import { type InvalidInput, invalidInput } from '../../domain/shared/faults';
import { err, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import type { Clock } from '../ports/clock';
import type { ChangedMeanwhile, ListingRepository } from '../ports/listing-repository';
import { commit } from './commit';
import { type OwnListing, ownListing } from './own-listing';

interface Input extends OwnListing {
  /** A `ThingToDoInput`, unchecked. */
  readonly content: unknown;
  readonly removeImage: boolean;
}

interface Ports {
  readonly listings: ListingRepository;
  readonly imageStore: ImageStore;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | InvalidInput | ListingNotFound | WrongState;

const hasImage = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && 'image' in content && Boolean(content.image);

/** The content, or every fault of the whole input at once. */
const contentOf = ({ content, organiserId, removeImage }: Input, store: ImageStore) => {
  const parsed = parseContent(content, organiserId, store, 'input.thingToDo');
  if (!removeImage || !hasImage(content)) return parsed;
  const faults = parsed.ok ? [] : parsed.error.faults;
  return err(invalidInput([...faults, { path: 'input.removeImage', message: 'goes with no new image' }]));
};

export const makeUpdateThingToDo =
  ({ listings, imageStore, clock }: Ports) =>
  async (input: Input): Promise<Result<Draft, Refused>> => {
    const content = contentOf(input, imageStore);
    if (!content.ok) return content;
    const own = await ownListing(listings, input);
    if (!own.ok) return own;
    const editable = inState(own.value, 'DRAFT', 'REJECTED');
    if (!editable.ok) return editable;
    const { removeImage } = input;
    return commit(listings, edit(editable.value, content.value, { removeImage, now: instantAt(clock.now()) }));
  };
