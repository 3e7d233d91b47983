import fc from 'fast-check';
import * as v from 'valibot';
import { asciiEmail, email, phone, readWebAddress, webAddress } from '../../../../domain/shared/addresses';
import { type Fault, fromParse } from '../../../../domain/shared/faults';
import { imageTypeOf } from '../../../../domain/shared/image-types';
import { list } from '../../../../domain/shared/rules';
import { line, prose, searchText } from '../../../../domain/shared/text';

const faultsOf = (schema: v.GenericSchema, value: unknown): readonly Fault[] => {
  const parsed = fromParse(v.safeParse(schema, value), 'x');
  return parsed.ok ? [] : parsed.error.faults;
};
const saying = (schema: v.GenericSchema, value: unknown): string[] =>
  faultsOf(schema, value).map(({ message }) => message);

describe('a line of text', () => {
  it.each([
    ['half a character', 'Hello world\ud800', 'holds half a character at character 12'],
    ['the other half behind an emoji', '🎪🎪 club \udc00', 'holds half a character at character 9'],
    [
      'nothing but a filler',
      '\u3164',
      'needs at least one letter or digit: it holds an invisible one (U+3164) at character 1',
    ],
    [
      'blanks and a filler',
      '  \u1160',
      'needs at least one letter or digit: it holds an invisible one (U+1160) at character 3',
    ],
    ['an override', 'gnp.\u202eexe', 'holds a character that turns the direction of the text (U+202E) at character 5'],
    ['an isolate', 'a\u2066b', 'holds a character that turns the direction of the text (U+2066) at character 2'],
    ['hidden tags', 'club\u{e0041}', 'holds a hidden character (U+E0041) at character 5'],
    ['a control character', 'a\u0007', 'holds a control character (U+0007) at character 2'],
    ['31 marks', `Zo${'\u0301'.repeat(31)}`, 'holds more than 30 marks in a row at character 33'],
    ['31 marks of half width', `ガ${'\uff9e'.repeat(31)}`, 'holds more than 30 marks in a row at character 32'],
    ['no letter', '\u200b — 🎄', 'needs at least one letter or digit'],
    ['nothing', '', 'needs at least one letter or digit'],
    ['too much', 'x'.repeat(201), 'is longer than 200 characters'],
    ['a number', 7, 'is not a text'],
    ['null', null, 'is missing'],
  ])('is refused with %s', (_what, text, message) => {
    expect(saying(line(200), text)).toEqual([message]);
  });

  it.each([
    ['family emoji', 'Picnic 👨‍👩‍👧‍👦 ❤️'],
    ['the flag of Scotland', 'Ceilidh 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Persian with joiners', 'می\u200cخواهم'],
    ['Hebrew with a mark of direction', 'שלום\u200e C++'],
    ['accents apart', 'Zoe\u0308 e\u0301cole'],
    ['vowel signs', 'नमस्ते दुनिया'],
    ['a soft hyphen', 'Puppen\u00adspiel'],
    ['a filler within', 'Puppen\u3164spiel'],
    ['30 marks', `Z${'\u0301'.repeat(30)}`],
  ])('may hold %s', (_what, text) => {
    expect(saying(line(200), text)).toEqual([]);
  });

  it('is refused with half a character wherever it stands, and told where', () => {
    const characters = fc.array(fc.constantFrom('a', 'ż', '🎪', '字', '1'), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(characters, fc.nat(20), (whole, at) => {
        const place = Math.min(at, whole.length);
        const text = [...whole.slice(0, place), '\udc12', ...whole.slice(place)].join('');
        expect(saying(prose(200), text)).toEqual([`holds half a character at character ${place + 1}`]);
      }),
    );
  });
});

describe('words to look for', () => {
  it.each([
    ['x\ud800', 'holds half a character at character 2'],
    [`a${'\u0301'.repeat(31)}`, 'holds more than 30 marks in a row at character 32'],
    ['x'.repeat(501), 'is longer than 500 characters'],
  ])('are refused: %p', (text, message) => {
    expect(saying(searchText(500), text)).toEqual([message]);
  });

  it('may be of anything else', () => {
    expect(saying(searchText(500), '\u202e🎄\u3164')).toEqual([]);
  });
});

describe('a list', () => {
  it('of too many entries is one fault, and none of them is looked at', () => {
    let looked = 0;
    const entry = v.check<string, string>(() => {
      looked += 1;
      return false;
    }, 'is wrong');
    expect(saying(list(v.pipe(v.string(), entry), 3), ['', '', '', ''])).toEqual(['are more than 3']);
    expect(looked).toBe(0);
    expect(faultsOf(list(v.pipe(v.string(), entry), 3), ['', ''])).toEqual([
      { path: 'x.0', message: 'is wrong' },
      { path: 'x.1', message: 'is wrong' },
    ]);
  });

  it('names a hundred faults at most', () => {
    expect(saying(list(v.number(), 500), Array(500).fill('no'))).toEqual(Array(100).fill('is not a number'));
  });
});

describe('an e-mail address', () => {
  it.each([
    ['ada@example.org', 'ada@example.org'],
    ['Ada.L+kids@Example.org', 'Ada.L+kids@Example.org'],
    ['kontakt@münchen.de', 'kontakt@xn--mnchen-3ya.de'],
    ['info@пример.рф', 'info@xn--e1afmkfd.xn--p1ai'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
    [' ada@example.org ', 'ada@example.org'],
  ])('%s is mailed to as %s', (written, ascii) => {
    expect(saying(email, written)).toEqual([]);
    expect(asciiEmail(written)).toBe(ascii);
  });

  it.each([
    'a..b@c.de',
    '.a@c.de',
    'a.@c.de',
    `${'a'.repeat(65)}@c.de`,
    'nobody',
    '@c.de',
    'a@',
    'a@b',
    'a@b..de',
    'a@.b.de',
    'a@b.de.',
    'a@-b.de',
    'a@b-.de',
    'a@b_c.de',
    'a@1.2.3.4',
    'a@[1.2.3.4]',
    'a@b.de/c',
    'a@b.de:25',
    'a@b%2ede.org',
    'a b@c.de',
    '"a b"@c.de',
    'żółw@c.de',
    'a@b@c.de',
    `a@${'b'.repeat(64)}.de`,
    'a@c.de\nBcc: x@y.org',
  ])('%p is none', (written) => {
    expect(saying(email, written)).toEqual(['is not an e-mail address']);
  });
});

describe('a telephone number', () => {
  it.each([
    '+48 42 123 45 67',
    '(555) 010-4567',
    '(22) 555 01 00',
    '555 010 4567 ext. 3',
    '555-010-4567 x12',
    '+1 (555) 010-4567, extension 1234',
    '+1-555-010-4567;ext=3',
    '(+48) 22 555 01 00',
    '(＋８１)３－１２３４－５６７８',
    '（03）1234－5678',
    'tel:+48-22-555-01-00',
    'Tel. 22 555 01 00',
    '22 555 01 00 wew. 12',
    '+44\u00a020\u202f7946\u20090123',
    '030\u2011555\u2013010',
    '\u202a+48 600 100 200\u202c',
    '112',
    '٠٢ ٥٥٥ ٠١٠٠',
  ])('%p is taken', (written) => {
    expect(saying(phone, written)).toEqual([]);
  });

  it.each([
    'call me',
    '12',
    '+',
    '555 or 556',
    '555 010 call',
    'ext. 3',
    '5'.repeat(61),
    '--555',
    'tel',
    'tel. ',
    '(+)',
    '++48 555',
  ])('%p is none', (written) => {
    expect(saying(phone, written)).toHaveLength(1);
  });
});

describe('a web address', () => {
  it.each([
    ['https://example.com/puppets', 'https://example.com/puppets'],
    ['https://example.com', 'https://example.com/'],
    ['www.example.org', 'https://www.example.org/'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ['HTTP://Example.ORG/A', 'http://example.org/A'],
    [' https://example.org ', 'https://example.org/'],
    ['https://münchen.de/ä', 'https://xn--mnchen-3ya.de/%C3%A4'],
    ['https://example.org/a|b?q={x}^`[1]#|', 'https://example.org/a%7Cb?q=%7Bx%7D%5E%60%5B1%5D#%7C'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/?to=https://other.org//x', 'https://example.org/?to=https://other.org//x'],
  ])('%p is kept as %s', (written, url) => {
    expect(saying(webAddress, written)).toEqual([]);
    expect(readWebAddress(written)).toEqual({ url });
    expect(readWebAddress(url)).toEqual({ url });
  });

  it('is read the same the hundred thousandth time, when V8 has optimised its reader', () => {
    const refused = Array.from({ length: 100_000 }, () => readWebAddress('https://münchen.de/ä')).filter(
      (read) => 'fault' in read,
    );
    expect(refused).toEqual([]);
  });

  it.each([
    ['https://example.com/a//b', 'has two slashes in its path'],
    ['https://example.com//', 'has two slashes in its path'],
    ['https://example.com/a/..//b', 'has two slashes in its path'],
    ['https://localhost/x', 'needs a host with a dot and without an underscore, such as www.example.org'],
    ['https://my_club.org/', 'needs a host with a dot and without an underscore, such as www.example.org'],
    ['https://example..org/', 'needs a host with a dot and without an underscore, such as www.example.org'],
    ['https://[::1]/', 'needs a host with a dot and without an underscore, such as www.example.org'],
    ['https://example.org\\a', 'holds a backslash'],
    ['https://example.org/\ud800', 'holds half a character at character 21'],
    ['https://exam ple.org/', 'holds a blank or a quote'],
    ['ftp://example.com', 'is not an http or https address'],
    ['javascript:alert(1)', 'is not an http or https address'],
    ['mailto:a@b.org', 'is not an http or https address'],
    ['https://user:secret@example.com', 'is not an http or https address'],
    ['字'.repeat(30_000), 'is longer than 2000 characters'],
    [`https://example.org/${'字'.repeat(400)}`, 'is longer than 2000 characters once it is encoded'],
  ])('%p is refused: it %s', (written, message) => {
    expect(saying(webAddress, written)).toEqual([message]);
  });
});

describe('an image type', () => {
  it.each([
    ['IMAGE/JPEG', 'image/jpeg'],
    ['image/jpg', 'image/jpeg'],
    ['Image/PNG', 'image/png'],
    ['image/webp', 'image/webp'],
  ])('%s is %s', (written, type) => {
    expect(imageTypeOf(written)).toBe(type);
  });
});
