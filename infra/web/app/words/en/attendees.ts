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
  together: (children: number) => n(children, { one: '# child', other: '# children together' }),
  due: (amount: string) => `to pay at the door: ${amount}`,
  nothingDue: 'nothing to pay at the door',
  cancelOne: 'Cancel this booking',
  cancelAsked: (names: string) =>
    `The booking of ${names} is cancelled, money that was paid goes back, and the family gets a mail. Cancel it?`,
  cancelled: (names: string) => `Cancelled: ${names}`,
  adultsAlone: 'Adults alone',
  checkIn: 'Is here',
  undo: 'Not here after all',
  here: (since: string) => `here since ${since}`,
  markEarly: (day: string) => `This session is on ${day}, not today. Mark it all the same?`,
  markLate: (day: string) => `This session was on ${day}, not today. Mark it all the same?`,
  usedBefore: (names: string, since: string) =>
    `This ticket was used before. Already here: ${names}, since ${since}. Look whether it is them.`,
  code: 'Text of a ticket',
  codeHint: 'Type or scan what the ticket says.',
  scan: 'Scan a ticket',
  camera: 'What the camera sees',
  stopScanning: 'Stop the camera',
  noCamera: 'The camera cannot be used. Type what the ticket says.',
  codeTaken: (names: string, count: number) => (count === 1 ? `${names} is here.` : `${names} are here.`),
  otherSession: (day: string, listing: string) =>
    `This ticket is for another session: ${day}, ${listing}. Nobody is marked.`,
  unknownTicket: 'No such ticket is known here. Look whether all of it was typed, or find the name in the list.',
  ticketOver: 'This ticket holds no places: its booking was cancelled or changed. Look at the list.',
  notOpen: 'It is too late to mark this: the session is long over.',
  csv: 'As a file for a spreadsheet',
  note: (text: string) => `Note: ${text}`,
};
