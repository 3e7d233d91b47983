import type { StoredImage } from '../../../domain/listing/images';

/** Copies of images that nobody but our functions writes: what a moderator saw stays what it was. */
export interface ImageCopies {
  /** Copies an upload as it is now. Answers what the copy is; undefined when nothing lies under the upload's key. */
  freeze(upload: string, submittedAs: string): Promise<StoredImage | undefined>;
  /** Copies a frozen image to where families read it. Answers false when it is there no more. */
  release(submittedAs: string, approvedAs: string): Promise<boolean>;
}
