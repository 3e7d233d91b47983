import type { ImageUploads, SignedUpload } from '../../application/ports/image-uploads';
import { aKey } from '../builders/listings';

export interface ImageStore {
  readonly uploads: ImageUploads;
  /** Posts a form as a browser does; answers whether it was taken. */
  post(upload: SignedUpload, file: Uint8Array): Promise<boolean>;
  read(key: string): Promise<{ readonly mimeType: string; readonly bytes: Uint8Array } | undefined>;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
const maxBytes = 1000;

/** What every store does that browsers post images to. */
export const imageUploadsContract = (name: string, make: () => Promise<ImageStore>): void => {
  describe(`${name}: image uploads`, () => {
    let store: ImageStore;

    beforeAll(async () => {
      store = await make();
    });

    const signed = async (): Promise<{ key: string; upload: SignedUpload }> => {
      const key = `organiser/${aKey()}-${Date.now()}.png`;
      return { key, upload: await store.uploads.sign({ key, mimeType: 'image/png', maxBytes }) };
    };

    it('take the image that was permitted', async () => {
      const { key, upload } = await signed();
      expect(await store.read(key)).toBeUndefined();
      expect(await store.post(upload, png)).toBe(true);
      const stored = await store.read(key);
      expect(stored?.mimeType).toBe('image/png');
      expect(Buffer.from(stored?.bytes ?? []).equals(png)).toBe(true);
    });

    it('take one of the very size that was permitted', async () => {
      const { upload } = await signed();
      expect(await store.post(upload, Buffer.concat([png, Buffer.alloc(maxBytes - png.length)]))).toBe(true);
    });

    it.each([
      ['larger', Buffer.concat([png, Buffer.alloc(maxBytes - png.length + 1)])],
      ['empty', Buffer.alloc(0)],
    ])('refuse one that is %s', async (_, file) => {
      const { key, upload } = await signed();
      expect(await store.post(upload, file)).toBe(false);
      expect(await store.read(key)).toBeUndefined();
    });

    it.each([
      ['key', { key: 'somebody/else.png' }],
      ['type', { 'Content-Type': 'text/html' }],
    ])('refuse another %s than was permitted', async (_, fields) => {
      const { key, upload } = await signed();
      expect(await store.post({ ...upload, fields: { ...upload.fields, ...fields } }, png)).toBe(false);
      expect(await store.read('somebody/else.png')).toBeUndefined();
      expect(await store.read(key)).toBeUndefined();
    });
  });
};
