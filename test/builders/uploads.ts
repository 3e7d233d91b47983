import { makeRequestImageUpload } from '../../application/listing/request-image-upload.use-case';
import type { OrganiserId } from '../../domain/shared/ids';
import type { InMemoryPorts } from './in-memory-ports';
import { valueOf } from './results';

/** The first bytes of a PNG. */
export const pngBytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

/** Returns an image as its organiser asks to upload it; `post` uploads it, and `image` is what a listing says of it. */
export const anUpload = async (ports: InMemoryPorts, organiserId: OrganiserId) => {
  const upload = { name: 'puppets.png', mimeType: 'image/png' };
  const { fields, key, bucket, region } = valueOf(await makeRequestImageUpload(ports)({ organiserId, upload }));
  return {
    image: { key, bucket, region, name: upload.name, mimeType: upload.mimeType },
    post: (bytes: Uint8Array = pngBytes) => ports.images.accept(fields, bytes),
  };
};
