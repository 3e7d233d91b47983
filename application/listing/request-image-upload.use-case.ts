import * as v from 'valibot';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { OrganiserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import { line } from '../../domain/shared/text';
import type { Ids } from '../ports/ids';
import type { ImageUploads, SignedUpload } from '../ports/image-uploads';

/** What a browser shows and cannot be tricked to run: no SVG. */
const extensions = {
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
} as const;

/** Bytes. */
const largestImage = 10 * 1024 * 1024;

const uploadRules = v.object({
  name: line(255),
  mimeType: v.picklist(
    Object.keys(extensions) as (keyof typeof extensions)[],
    `is not one of ${Object.keys(extensions).join(', ')}`,
  ),
});

interface Input {
  readonly organiserId: OrganiserId;
  /** `name` and `mimeType`, unchecked. */
  readonly upload: unknown;
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

/** Permission to upload one image, under a key of the organiser's own. */
export const makeRequestImageUpload =
  ({ imageUploads, ids }: Ports) =>
  async ({ organiserId, upload }: Input): Promise<Result<PermittedUpload, InvalidInput>> => {
    const parsed = fromParse(v.safeParse(uploadRules, upload), 'input');
    if (!parsed.ok) return parsed;
    const { mimeType } = parsed.value;
    const key = `${organiserId}/${ids.next()}.${extensions[mimeType]}`;
    const signed = await imageUploads.sign({ key, mimeType, maxBytes: largestImage });
    return ok({ ...signed, key, bucket: imageUploads.bucket, region: imageUploads.region });
  };
