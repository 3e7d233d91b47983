/** Something that a family says of a child, such as nothing else says: wherever it is met, it came from there. */
export interface Canary {
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly birthDate: string;
  readonly note: string;
}

/** Returns a child whose letters are other ones in bytes, URLs, headers and ASCII alike. */
export const aCanary = (number: number, birthDate: string): Canary => ({
  name: `Kanārek Żółw${number}`,
  birthDate,
  note: `Bez orzeszków, ${number} × „ziółka”`,
});

const compared = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a text says when whoever wrote it made something else of the letters: as far as it can be undone, all at once. */
const readings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  (text) => text.replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  (text) => text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
  (text) => bytesIn(text, /(?:%[0-9a-f]{2})+/gi, '%').replaceAll('+', ' '),
  // Quoted-printable, in bodies and, where `_` is a blank, in headers.
  (text) => bytesIn(text.replaceAll(/=\r?\n/g, ''), /(?:=[0-9a-f]{2})+/gi, '='),
  (text) => bytesIn(text, /(?:=[0-9a-f]{2})+/gi, '=').replaceAll('_', ' '),
  // Calendars and mails fold their lines.
  (text) => text.replaceAll(/\r?\n[ \t]/g, ''),
  (text) => text.replaceAll(/\\([,;])/g, '$1'),
];

const bytesIn = (text: string, pattern: RegExp, mark: string): string =>
  text.replaceAll(pattern, (run) => Buffer.from(run.replaceAll(mark, ''), 'hex').toString('utf8'));

/** A date as people and programs write it. */
const datesOf = (date: string): readonly string[] => {
  const [year = '', month = '', day = ''] = date.split('-');
  const at = Date.parse(date);
  return [
    date,
    `${year}${month}${day}`,
    `${day}.${month}.${year}`,
    `${day}/${month}/${year}`,
    `${month}/${day}/${year}`,
    `${year}-${Number(month)}-${Number(day)}`,
    String(at),
    String(at / 1000),
  ];
};

/** What base64 and hexadecimal make of a text, wherever in other bytes it stands: the ends depend on what is beside it. */
const encodingsOf = (text: string): readonly string[] => {
  const aligned = [0, 1, 2].map((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]).toString('base64url');
    return whole.slice(Math.ceil((offset * 4) / 3), -4);
  });
  return [
    ...aligned,
    ...aligned.map((one) => one.replaceAll('-', '+').replaceAll('_', '/')),
    Buffer.from(text).toString('hex'),
  ];
};

const needlesOf = ({ name, birthDate, note }: Canary) => ({
  plain: [name, note, name.split(' ')[1] ?? name, ...datesOf(birthDate)].map(compared),
  encoded: [name, note, birthDate].flatMap(encodingsOf),
});

const says = (text: string, canary: Canary): boolean => {
  const { plain, encoded } = needlesOf(canary);
  if (encoded.some((needle) => text.includes(needle))) return true;
  return readings.some((read) => {
    const heard = compared(read(text));
    return plain.some((needle) => heard.includes(needle));
  });
};

/** Returns the places that say something of one of the children. */
export const leaks = (places: Readonly<Record<string, unknown>>, canaries: readonly Canary[]): readonly string[] =>
  Object.entries(places)
    .filter(([, said]) => {
      const text = typeof said === 'string' ? said : JSON.stringify(said);
      return canaries.some((canary) => says(text, canary));
    })
    .map(([place]) => place);
