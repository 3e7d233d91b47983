import { counted } from '../counted';

const n = counted('en');

/** Who comes to a session, for its organiser. */
export const attendees = {
  title: 'Who comes',
  link: 'Who comes',
  none: 'Nobody has booked yet.',
  counts: (booked: number, capacity: number) => `${booked} of ${capacity} places are booked`,
  waiting: (count: number) => n(count, { one: '# waits', other: '# wait' }),
  withAdults: (count: number) => n(count, { one: 'with # adult', other: 'with # adults' }),
  adultsAlone: 'Adults alone',
  checkIn: 'Is here',
  undo: 'Not here after all',
  here: (time: string) => `here since ${time}`,
  code: 'Text of a ticket',
  codeHint: 'Type or scan what the ticket says.',
  scan: 'Scan a ticket',
  camera: 'What the camera sees',
  stopScanning: 'Stop the camera',
  noCamera: 'The camera cannot be used. Type what the ticket says.',
  codeTaken: (name: string) => `${name} is here.`,
  csv: 'As a file for a spreadsheet',
  note: (text: string) => `Note: ${text}`,
};
