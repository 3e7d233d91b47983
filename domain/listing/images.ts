import type { OrganiserId } from '../shared/ids';
import type { Image } from './content';

/** Limits an image. Bytes. */
export const maxImageBytes = 10 * 1024 * 1024;

/** Says how many bytes from the start tell of which kind an image is. */
export const signatureBytes = 12;

const textIn = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

interface ImageKind {
  readonly extension: string;
  /** Whether the first bytes of a file are those of this kind. */
  readonly isIn: (start: Uint8Array) => boolean;
}

/**
 * Lists the kinds of images that may be uploaded: those that a browser shows and cannot be tricked to run, so no SVG.
 */
export const imageKinds = {
  'image/avif': { extension: 'avif', isIn: (start) => ['ftypavif', 'ftypavis'].includes(textIn(start, 4, 12)) },
  'image/gif': { extension: 'gif', isIn: (start) => ['GIF87a', 'GIF89a'].includes(textIn(start, 0, 6)) },
  'image/jpeg': { extension: 'jpg', isIn: (start) => textIn(start, 0, 3) === '\u00ff\u00d8\u00ff' },
  'image/png': { extension: 'png', isIn: (start) => textIn(start, 0, 8) === '\u0089PNG\r\n\u001a\n' },
  'image/webp': {
    extension: 'webp',
    isIn: (start) => textIn(start, 0, 4) === 'RIFF' && textIn(start, 8, 12) === 'WEBP',
  },
} as const satisfies Readonly<Record<string, ImageKind>>;

export type ImageMimeType = keyof typeof imageKinds;

export const imageMimeTypes = Object.keys(imageKinds) as readonly ImageMimeType[];

/** Returns the key that `imageUpload` gives: `OWNER/UUID.EXTENSION`. */
export const uploadKey = (owner: OrganiserId, id: string, mimeType: ImageMimeType): string =>
  `${owner}/${id}.${imageKinds[mimeType].extension}`;

const extensions = imageMimeTypes.map((mimeType) => imageKinds[mimeType].extension).join('|');
const uploadName = new RegExp(`^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.(?:${extensions})$`);

/** Returns whether `imageUpload` can have given this key to this organiser. */
export const isUploadKey = (key: string, owner: OrganiserId): boolean =>
  key.startsWith(`${owner}/`) && uploadName.test(key.slice(owner.length + 1));

const extensionOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

/** Names where the copy that a moderator judges lies. Functions alone write there, and never twice under one key. */
export const submittedPrefix = 'submitted/';
/** Names where what was approved lies. Families read what is there, and nothing else. */
export const approvedPrefix = 'approved/';

export const submittedKey = (id: string, upload: string): string => `${submittedPrefix}${id}.${extensionOf(upload)}`;

export const approvedKey = (submitted: string): string => approvedPrefix + submitted.slice(submittedPrefix.length);

/** Holds what a store tells of an image. */
export interface StoredImage {
  readonly mimeType: string;
  readonly bytes: number;
  /** Its first `signatureBytes`, or all that there are. */
  readonly start: Uint8Array;
}

/** Returns what keeps an image that was uploaded under `key` from moderators; undefined when nothing does. */
export const storedImageFault = ({ mimeType, bytes, start }: StoredImage, key: string): string | undefined => {
  const kind = imageMimeTypes.find((one) => imageKinds[one].extension === extensionOf(key));
  if (bytes === 0) return 'is empty';
  if (bytes > maxImageBytes) return 'is larger than 10 MB';
  return kind === undefined || mimeType !== kind || !imageKinds[kind].isIn(start)
    ? 'is not an image of the kind that it was uploaded as'
    : undefined;
};

/** Returns an image as a draft has it: what was submitted before counts no more, what was approved stays so. */
export const asDrafted = ({ submittedAs: _, ...image }: Image): Image => image;

/** Returns the image that a draft shows after an edit: under the same key it is the same image, approved if it was. */
export const editedImage = (given: Image | undefined, stored: Image | undefined): Image | undefined => {
  if (!given) return stored && asDrafted(stored);
  const approvedAs = given.key === stored?.key ? stored.approvedAs : undefined;
  return { ...given, ...(approvedAs !== undefined && { approvedAs }) };
};
