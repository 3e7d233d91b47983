import { randomUUID } from 'node:crypto';
import type { ImageCopies } from '../../application/listing/ports/image-copies';
import type { ImagePreviews } from '../../application/listing/ports/image-previews';
import type { ImageUploads, SignedUpload } from '../../application/listing/ports/image-uploads';
import { approvedKey, storedImageFault, submittedKey, uploadKey } from '../../domain/listing/images';
import { anOrganiser } from '../builders/listings';

export interface ImageStore {
  readonly uploads: ImageUploads;
  readonly copies: ImageCopies;
  readonly previews: ImagePreviews;
  /** Posts a form as a browser does; answers whether it was taken. */
  post(upload: SignedUpload, file: Uint8Array): Promise<boolean>;
  read(key: string): Promise<{ readonly mimeType: string; readonly bytes: Uint8Array } | undefined>;
  /** Returns what a browser reads at an address; undefined when it is refused. */
  visit(address: string): Promise<Uint8Array | undefined>;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
const maxBytes = 1000;

const otherPng = Buffer.concat([png, Buffer.from('other')]);

/** Checks what every store does that browsers post images to. */
export const imageUploadsContract = (name: string, make: () => Promise<ImageStore>): void => {
  describe(`${name}: image uploads`, () => {
    let store: ImageStore;

    beforeAll(async () => {
      store = await make();
    });

    const signed = async (): Promise<{ key: string; upload: SignedUpload }> => {
      const key = uploadKey(anOrganiser(), randomUUID(), 'image/png');
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

    const frozen = async (file: Uint8Array) => {
      const { key, upload } = await signed();
      await store.post(upload, file);
      const submittedAs = submittedKey(randomUUID(), key);
      return { key, upload, submittedAs, copy: await store.copies.freeze(key, submittedAs) };
    };

    it('freeze an image as it is, and tell what it is', async () => {
      const { key, submittedAs, copy } = await frozen(png);
      expect(copy).toMatchObject({ mimeType: 'image/png', bytes: png.length });
      expect(Buffer.from(copy?.start ?? []).equals(png.subarray(0, 12))).toBe(true);
      expect(copy && storedImageFault(copy, key)).toBeUndefined();
      expect(Buffer.from((await store.read(submittedAs))?.bytes ?? []).equals(png)).toBe(true);
    });

    it('freeze nothing where nothing was uploaded, and release nothing that was not frozen', async () => {
      const { key } = await signed();
      const submittedAs = submittedKey(randomUUID(), key);
      expect(await store.copies.freeze(key, submittedAs)).toBeUndefined();
      expect(await store.read(submittedAs)).toBeUndefined();
      expect(await store.copies.release(submittedAs, approvedKey(submittedAs))).toBe(false);
      expect(await store.read(approvedKey(submittedAs))).toBeUndefined();
    });

    it('keep what was frozen and what was released when another image is posted by the same form', async () => {
      const { upload, key, submittedAs } = await frozen(png);
      const approvedAs = approvedKey(submittedAs);
      await store.post(upload, otherPng);
      expect(await store.copies.release(submittedAs, approvedAs)).toBe(true);
      // Who approves twice copies twice.
      expect(await store.copies.release(submittedAs, approvedAs)).toBe(true);
      await store.post(upload, otherPng);
      for (const copy of [submittedAs, approvedAs]) {
        expect(Buffer.from((await store.read(copy))?.bytes ?? []).equals(png)).toBe(true);
      }
      expect(Buffer.from((await store.read(key))?.bytes ?? []).equals(otherPng)).toBe(true);
    });

    it.each([
      ['a page that calls itself an image', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['another kind of image', Buffer.from('GIF89a and a picture')],
      ['a few letters', Buffer.from('PNG')],
    ])('take no %s, or tell when it is frozen', async (_, file) => {
      const { key, copy } = await frozen(file);
      expect(copy === undefined || storedImageFault(copy, key) !== undefined).toBe(true);
    });

    it('show an image to whoever has its signed address', async () => {
      const { key, submittedAs } = await frozen(png);
      for (const one of [key, submittedAs]) {
        expect(Buffer.from((await store.visit(store.previews.address(one))) ?? []).equals(png)).toBe(true);
      }
    });
  });
};
