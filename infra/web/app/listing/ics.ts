interface Entry {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly name: string;
  readonly where: string;
  readonly url: string;
  readonly description: string;
}

/** A moment as RFC 5545 writes it in UTC. */
const stamp = (moment: string | Date): string => new Date(moment).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** Text as RFC 5545 wants it: signs that mean something are escaped. */
const text = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n');

/** Lines are folded at 75 octets; sixty characters are fewer in any script that people here write. */
const folded = (line: string): string => line.match(/.{1,36}/gu)?.join('\r\n ') ?? line;

/** Returns a calendar file with one event (RFC 5545), made here: nobody is told who comes. */
export const icsOf = ({ uid, start, end, name, where, url, description }: Entry, now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Things To Do//Web//EN',
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${text(name)}`,
    `LOCATION:${text(where)}`,
    `URL:${url}`,
    `DESCRIPTION:${text(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');

/** Hands a file to the reader. */
export const download = (name: string, type: string, content: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
