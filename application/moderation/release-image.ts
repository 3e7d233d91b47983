import type { Image } from '../../domain/listing/content';
import { approvedKey } from '../../domain/listing/images';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ImageGone } from '../errors';
import type { ImageCopies } from '../listing/ports/image-copies';

/**
 * Copies the image that a moderator saw to where families read it, and answers that copy's key; nothing for an image that lies
 * there already. Done again it makes the same copy of the same image.
 */
export const releaseImage = async (
  { imageCopies }: { readonly imageCopies: ImageCopies },
  image: Image | undefined,
): Promise<Result<string | undefined, ImageGone>> => {
  if (!image || image.approvedAs !== undefined) return ok(undefined);
  const { submittedAs } = image;
  if (submittedAs === undefined) return err({ code: 'ImageGone' });
  const approvedAs = approvedKey(submittedAs);
  return (await imageCopies.release(submittedAs, approvedAs)) ? ok(approvedAs) : err({ code: 'ImageGone' });
};
