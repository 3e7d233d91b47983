import type { Image } from '../../domain/listing/content';
import { storedImageFault, submittedKey } from '../../domain/listing/images';
import { type InvalidInput, invalidInput } from '../../domain/shared/faults';
import { err, ok, type Result } from '../../domain/shared/result';
import type { Ids } from '../ports/ids';
import type { ImageCopies } from './ports/image-copies';

interface Ports {
  readonly imageCopies: ImageCopies;
  readonly ids: Ids;
}

const refused = (why: string) => err(invalidInput([{ path: 'id', message: `names a listing whose image ${why}` }]));

/**
 * Copies the image of a listing that is to be submitted, and answers the copy's key: moderators judge the copy, which no
 * upload can reach. The copy is what is inspected, so nothing can change in between. An image that was approved before needs no copy.
 */
export const freezeImage = async (
  { imageCopies, ids }: Ports,
  image: Image | undefined,
): Promise<Result<string | undefined, InvalidInput>> => {
  if (!image || image.approvedAs !== undefined) return ok(undefined);
  const submittedAs = submittedKey(ids.next(), image.key);
  const copy = await imageCopies.freeze(image.key, submittedAs);
  if (!copy) return refused('has not been uploaded: post the form of imageUpload first');
  const fault = storedImageFault(copy, image.key);
  return fault === undefined ? ok(submittedAs) : refused(fault);
};
