import * as v from 'valibot';
import { imageMimeTypes, maxImageBytes, uploadKey } from '../../domain/listing/images';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { OrganiserId } from '../../domain/shared/ids';
import { imageType, imageTypeOf } from '../../domain/shared/image-types';
import { ok, type Result } from '../../domain/shared/result';
import type { Unparsed } from '../../domain/shared/rules';
import { line } from '../../domain/shared/text';
import type { Ids } from '../ports/ids';
import type { ImageUploads, SignedUpload } from './ports/image-uploads';

const uploadRules = v.object({
  name: line(255),
  mimeType: v.pipe(
    imageType,
    v.transform(imageTypeOf),
    v.picklist(imageMimeTypes, `is not one of ${imageMimeTypes.join(', ')}`),
  ),
});

/** Holds what an organiser says of an image to be uploaded. */
export type RawUpload = Unparsed<v.InferOutput<typeof uploadRules>>;

interface Input {
  readonly organiserId: OrganiserId;
  readonly upload: RawUpload;
}

interface Ports {
  readonly imageUploads: ImageUploads;
  readonly ids: Ids;
}

export interface PermittedUpload extends SignedUpload {
  readonly bucket: string;
  readonly key: string;
  readonly region: string;
}

/** Permits the upload of one image, under a key of the organiser's own. */
export const makeRequestImageUpload =
  ({ imageUploads, ids }: Ports) =>
  async ({ organiserId, upload }: Input): Promise<Result<PermittedUpload, InvalidInput>> => {
    const parsed = fromParse(v.safeParse(uploadRules, upload), 'upload');
    if (!parsed.ok) return parsed;
    const { mimeType } = parsed.value;
    const key = uploadKey(organiserId, ids.next(), mimeType);
    const signed = await imageUploads.sign({ key, mimeType, maxBytes: maxImageBytes });
    return ok({ ...signed, key, bucket: imageUploads.bucket, region: imageUploads.region });
  };
