import type { Attendee } from './attendance';

const columns = ['booking', 'child', 'name', 'age', 'adults', 'status', 'note', 'checked in'] as const;

/** A spreadsheet takes what begins like this for a formula, some also behind blanks and in full width. */
const looksLikeFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && looksLikeFormula.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** How many adults come stands in the first row of a party: a sum counts them once. */
const rowOf = (
  attendee: Attendee,
  place: number,
  all: readonly Attendee[],
): readonly (string | number | undefined)[] => [
  attendee.bookingId,
  attendee.child,
  attendee.name,
  attendee.ageInYears,
  all[place - 1]?.bookingId === attendee.bookingId ? undefined : attendee.adults,
  attendee.status,
  attendee.note,
  attendee.checkedInAt,
];

/** Returns a list as comma-separated values with a header (RFC 4180). What a person wrote is never taken for a formula. */
export const attendeesCsv = (attendees: readonly Attendee[]): string =>
  [columns, ...attendees.map(rowOf)].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
