import * as v from 'valibot';
import { characterFault } from './characters';
import { text } from './rules';
import { parseUrl } from './url';

/** RFC 1035: 253 letters in all, 63 for a part. The last part begins with a letter, so that numbers are no host. */
const maxHostLength = 253;
const hostPattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Nothing that a URL would read as more than a host. */
const hostLetters = /^[\p{L}\p{M}\p{N}.\u3002\uff0e\uff61\u200c\u200d-]+$/u;

/** A host's name in ASCII, lower case, with a dot (`münchen.de` is `xn--mnchen-3ya.de`); undefined when it is none. */
const asciiHost = (host: string): string | undefined => {
  if (host.length > maxHostLength || !hostLetters.test(host)) return undefined;
  const hostname = parseUrl(`https://${host}`)?.hostname ?? '';
  return hostname.length <= maxHostLength && hostPattern.test(hostname) ? hostname : undefined;
};

/** 254 is the longest address that fits RFC 5321's path of 256. */
const maxEmailLength = 254;
const maxLocalPartLength = 64;
/** RFC 5321's Dot-string: dots stand between letters. Quoted ones nobody has, and SES takes none. */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const ascii = /^[\u0000-\u007f]*$/;

/**
 * Returns an e-mail address as it is mailed to, its domain in ASCII; undefined when it is none. Costs no more than its
 * first letters.
 */
export const asciiEmail = (address: string): string | undefined => {
  if (address.length > maxEmailLength + 2) return undefined;
  const plain = address.trim();
  const at = plain.lastIndexOf('@');
  const local = plain.slice(0, at);
  if (at < 1 || at > maxLocalPartLength || !localPart.test(local)) return undefined;
  const domain = plain.slice(at + 1);
  const host = asciiHost(domain);
  if (host === undefined) return undefined;
  const email = `${local}@${ascii.test(domain) ? domain : host}`;
  return email.length <= maxEmailLength ? email : undefined;
};

export const email = text(
  maxEmailLength,
  v.check((address: string) => asciiEmail(address) !== undefined, 'is not an e-mail address'),
);

const maxWebAddressLength = 2000;
/** A host may be followed by its port, which looks like what follows a scheme. */
const scheme = /^[a-z][a-z\d+.-]*:(?!\d)/i;
/** What RFC 3986 takes as it is in path, query and fragment alike. AppSync refuses the whole field for anything else. */
const unsafe = /%(?![\da-f]{2})|[^\w/@&?=+,.!~*'%$;():-]/gi;

const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** After the URL parser only ASCII is left of path, query and fragment. */
const encoded = (part: string): string => part.replace(unsafe, percentEncoded);

type WebAddress = { readonly url: string } | { readonly fault: string };

const isWeb = ({ protocol, username, password }: URL): boolean =>
  (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';

const normalised = (url: URL): WebAddress => {
  if (!isWeb(url)) return { fault: 'is not an http or https address' };
  if (!hostPattern.test(url.hostname) || url.hostname.length > maxHostLength) {
    return { fault: 'needs a host with a dot and without an underscore, such as www.example.org' };
  }
  if (url.pathname.includes('//')) return { fault: 'has two slashes in its path' };
  const fragment = url.hash === '' ? '' : `#${encoded(url.hash.slice(1))}`;
  const query = url.search === '' ? '' : `?${encoded(url.search.slice(1))}`;
  const address = `${url.protocol}//${url.host}${encoded(url.pathname)}${query}${fragment}`;
  if (address.length > maxWebAddressLength) {
    return { fault: `is longer than ${maxWebAddressLength} characters once it is encoded` };
  }
  return { url: address };
};

/** Returns a web address as it is stored: a URL that AppSync's `AWSURL` takes. Without a scheme it is https. */
export const readWebAddress = (written: string): WebAddress => {
  const address = written.trim();
  const unreadable = characterFault(address, 'line');
  if (unreadable) return { fault: unreadable };
  if (/[\s<>"]/.test(address)) return { fault: 'holds a blank or a quote' };
  if (address.includes('\\')) return { fault: 'holds a backslash' };
  const whole = scheme.test(address) ? address : `https://${address}`;
  const url = parseUrl(whole);
  return url ? normalised(url) : { fault: 'is not an http or https address' };
};

const webFault = (address: string): string | undefined => {
  const read = readWebAddress(address);
  return 'fault' in read ? read.fault : undefined;
};

export const webAddress = text(
  maxWebAddressLength,
  v.check(
    (address: string) => webFault(address) === undefined,
    ({ input }) => webFault(input) ?? '',
  ),
);

/** Marks of direction and joiners: address books put them around numbers. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** As links (RFC 3966) and visiting cards name what follows. */
const telephone = /^tel *[.:] */i;

/** Returns a telephone number as it is stored: as it was written, without what is not seen and a `tel:` before it. */
export const plainPhone = (written: string): string => written.replace(unseen, '').trim().replace(telephone, '');

/** Blanks, hyphens, minus and dots of all kinds, and the wide signs that East Asian keyboards have. */
const number = String.raw`[(（]?[+＋]?[(（\p{Nd}][\p{Nd}()（）./·‧\p{Zs}\p{Pd}−]*`;
const extensionWords = [
  'ext(?:n|ension)?',
  'x',
  '#',
  'int(?:erno)?',
  'wewn?',
  'dw',
  'durchwahl',
  'poste?',
  'toestel',
  'tst',
  'linka',
  'доб',
].join('|');
const extension = String.raw`[,;\p{Zs}]*(?:${extensionWords})[.:=\p{Zs}]*\p{Nd}{1,8}`;
const phonePattern = new RegExp(`^${number}(?:${extension})?$`, 'iu');
/** Emergency and service numbers have three. */
const digits = /(?:\p{Nd}\P{Nd}*){3}/u;

const maxPhoneLength = 60;

export const phone = text(
  maxPhoneLength,
  v.check((written: string) => phonePattern.test(plainPhone(written)), 'is not a phone number'),
  v.check((written: string) => digits.test(plainPhone(written)), 'has too few digits'),
);
