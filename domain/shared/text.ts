import * as v from 'valibot';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const controlCharacter = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same, less tab and line ends
const controlCharacterButLineEnds = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const letterOrDigit = /[\p{L}\p{N}]/u;
const loneSurrogate = /\p{Surrogate}/u;

const sayable = v.regex(letterOrDigit, 'needs at least one letter or digit');
const wholeCharacters = v.check((text: string) => !loneSurrogate.test(text), 'holds half a character');

/** One line of text, 1 to `max` UTF-16 units, with a letter or digit and without control characters. */
export const line = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max, `is longer than ${max} characters`),
    v.check((text) => !controlCharacter.test(text), 'holds a control character'),
    wholeCharacters,
    sayable,
  );

/** Text of several lines, 1 to `max` UTF-16 units, with a letter or digit; tab and line ends are its only control characters. */
export const prose = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max, `is longer than ${max} characters`),
    v.check((text) => !controlCharacterButLineEnds.test(text), 'holds a control character'),
    wholeCharacters,
    sayable,
  );

/** 254 is the longest address that fits RFC 5321's path of 256. */
export const email = v.pipe(
  v.string(),
  v.maxLength(254, 'is longer than 254 characters'),
  v.rfcEmail('is not an e-mail address'),
  v.regex(/@.*\./, 'needs a domain with a dot'),
);

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
};

export const webAddress = v.pipe(
  v.string(),
  v.maxLength(2000, 'is longer than 2000 characters'),
  v.check((text) => !/[\s<>"]/.test(text) && !controlCharacter.test(text), 'holds a blank or a quote'),
  v.check(isWebAddress, 'is not an http or https address'),
);

export const phone = v.pipe(
  v.string(),
  v.maxLength(40, 'is longer than 40 characters'),
  v.regex(/^[+\d][\d ()./-]*$/, 'is not a phone number'),
  v.regex(/(?:\d\D*){3}/, 'has too few digits'),
);
