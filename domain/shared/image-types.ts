import * as v from 'valibot';
import { text } from './rules';

/** Names that browsers and cameras use besides the registered ones. */
const aliases: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
};

/** Returns the media type as IANA registers it: `IMAGE/JPG` is `image/jpeg`. */
export const imageTypeOf = (written: string): string => {
  const type = written.trim().toLowerCase();
  return Object.hasOwn(aliases, type) ? (aliases[type] ?? type) : type;
};

export const imageType = text(
  100,
  v.check((written: string) => /^image\/[a-z0-9.+-]{1,60}$/.test(imageTypeOf(written)), 'is not an image type'),
);
