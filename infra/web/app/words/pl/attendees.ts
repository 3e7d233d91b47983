import { counted } from '../counted';
import type { Words } from '../words';

const n = counted('pl');

export const attendees: Words['attendees'] = {
  title: 'Kto przychodzi',
  link: 'Kto przychodzi',
  none: 'Nikt jeszcze nie zarezerwował.',
  counts: (booked, capacity) => `Zajęte miejsca: ${booked} z ${capacity}`,
  waiting: (count) => n(count, { one: '# czeka', few: '# czekają', many: '# czeka', other: '# czeka' }),
  withAdults: (count) =>
    n(count, { one: 'z # dorosłym', few: 'z # dorosłymi', many: 'z # dorosłymi', other: 'z # dorosłego' }),
  together: (children) =>
    n(children, { one: '# dziecko', few: '# dzieci razem', many: '# dzieci razem', other: '# dziecka razem' }),
  due: (amount) => `do zapłaty na miejscu: ${amount}`,
  nothingDue: 'nic do zapłaty na miejscu',
  cancelOne: 'Odwołaj tę rezerwację',
  cancelAsked: (names) =>
    `Rezerwacja (${names}) zostanie odwołana, zapłacone pieniądze wrócą, a rodzina dostanie e-mail. Odwołać?`,
  cancelled: (names) => `Odwołano: ${names}`,
  adultsAlone: 'Sami dorośli',
  checkIn: 'Już jest',
  undo: 'Jednak nie ma',
  here: (since) => `jest od: ${since}`,
  markEarly: (day) => `Termin tych zajęć to ${day}, nie dziś. Zaznaczyć mimo to?`,
  markLate: (day) => `Te zajęcia już się odbyły: ${day}. Zaznaczyć mimo to?`,
  usedBefore: (names, since) =>
    `Ten bilet już wykorzystano. Obecność zapisano wcześniej: ${names}, ${since}. Sprawdź, czy to te same osoby.`,
  code: 'Tekst biletu',
  codeHint: 'Wpisz lub zeskanuj to, co jest na bilecie.',
  scan: 'Zeskanuj bilet',
  camera: 'Obraz z kamery',
  stopScanning: 'Wyłącz kamerę',
  noCamera: 'Nie można użyć kamery. Wpisz to, co jest na bilecie.',
  codeTaken: (names) => `${names}: obecność zapisana.`,
  otherSession: (day, listing) => `Ten bilet jest na inny termin: ${day}, ${listing}. Nikogo nie zaznaczono.`,
  unknownTicket: 'Taki bilet nie jest tu znany. Sprawdź, czy wpisano go w całości, albo znajdź imię na liście.',
  ticketOver: 'Ten bilet nie daje miejsc: rezerwację odwołano albo zmieniono. Zajrzyj na listę.',
  notOpen: 'Za późno, by to zaznaczyć: zajęcia dawno się skończyły.',
  csv: 'Jako plik do arkusza',
  note: (text) => `Wiadomość: ${text}`,
};
