import { counted } from '../counted';
import type { Words } from '../words';

const n = counted('pl');

export const organiser: Words['organiser'] = {
  toListing: 'Oferta',
  title: 'Moje oferty',
  none: 'Nie masz jeszcze żadnej oferty. Napisz pierwszą.',
  noneFound: 'Żadna z Twoich ofert nie ma tych słów.',
  write: 'Napisz ofertę',
  search: 'Szukaj wśród swoich ofert',
  states: {
    DRAFT: 'Szkice',
    REJECTED: 'Odesłane do Ciebie',
    PENDING: 'Czekają na moderatora',
    PUBLISHED: 'Rodziny je znajdują',
    WITHDRAWN: 'Wycofane',
  },
  status: {
    DRAFT: 'Szkic',
    REJECTED: 'Odesłana',
    PENDING: 'Czeka na moderatora',
    PUBLISHED: 'Opublikowana',
    WITHDRAWN: 'Wycofana',
  },
  next: {
    DRAFT: 'Dokończ, a potem przekaż.',
    REJECTED: 'Popraw to, o czym pisze moderator, i przekaż ponownie.',
    PENDING: 'Nic do zrobienia: ktoś wkrótce to przeczyta. Dostaniesz e-mail.',
    PUBLISHED: 'Pojedyncze terminy zmienisz lub odwołasz od razu; resztę zmieni nowa wersja.',
    WITHDRAWN: 'Nowa wersja przywróci tę ofertę.',
  },
  perhapsLive: 'Jeśli była to nowa wersja, mogła zostać zatwierdzona: jest teraz opublikowaną ofertą.',
  newVersionTag: 'nowa wersja',
  edit: 'Edytuj',
  submit: 'Przekaż',
  handsInNoSession: 'Nie ma żadnego przyszłego terminu: nikt nie przyjdzie ani nie znajdzie tego po dacie.',
  mendTimes: 'Zmień terminy',
  handInAnyway: 'Wyślij mimo to',
  submitted: 'Przekazano. Dostaniesz e-mail, gdy moderator to przeczyta.',
  withdraw: 'Wycofaj',
  withdrawQuestion: 'Rodziny już tego nie znajdą. Wycofać?',
  withdrawCancels:
    'Wszystkie przyszłe rezerwacje zostaną odwołane, zapłacone pieniądze wrócą, listy oczekujących się zamkną, a każda rodzina dostanie e-mail.',
  sessionCancels: 'Te rezerwacje zostaną odwołane, zapłacone pieniądze wrócą, a każda rodzina dostanie e-mail.',
  changeTells: 'Każda rodzina dostanie e-mail i przez jakiś czas może odwołać bez kosztów.',
  bookedAhead: (places, sessions) =>
    `Zarezerwowane miejsca: ${n(places, { one: '#', other: '#' })}, ${n(sessions, { one: 'w # terminie', other: 'w # terminach' })}.`,
  waitingAhead: (count) =>
    n(count, {
      one: 'Na # miejsce ktoś czeka.',
      few: 'Na # miejsca ktoś czeka.',
      many: 'Na # miejsc ktoś czeka.',
      other: 'Na # miejsca ktoś czeka.',
    }),
  nobodyBooked: 'Nikt nie zarezerwował.',
  taken: (taken, capacity) => `zajęte miejsca: ${taken} z ${n(capacity, { one: '#', other: '#' })}`,
  renew: 'Nowa wersja',
  removeQuestion: 'To zniknie na dobre. Usunąć?',
  removeVersionQuestion: 'Ta nowa wersja zniknie na dobre; opublikowana zostanie bez zmian. Usunąć?',
  reasons: 'Dlaczego to odesłano',
  preview: 'Tak widzi to rodzina',
  nextSessions: 'Najbliższe terminy',
  noSessions: 'Brak terminów.',
  versionTitle: 'Co zmienia nowa wersja',
  appearing: (count) =>
    n(count, { one: '# termin więcej', few: '# terminy więcej', many: '# terminów więcej', other: '# terminu więcej' }),
  changing: (count) =>
    n(count, {
      one: '# termin się zmienia',
      few: '# terminy się zmieniają',
      many: '# terminów się zmienia',
      other: '# terminu się zmienia',
    }),
  vanishing: (count) =>
    n(count, {
      one: '# termin odpada',
      few: '# terminy odpadają',
      many: '# terminów odpada',
      other: '# terminu odpada',
    }),
  noChange: 'Żaden termin się nie zmienia.',
  live: 'Obecna',
  thisVersion: 'Ta wersja',
  fieldChanges: 'Co brzmi inaczej',
  nothingElse: 'Nic nie brzmi inaczej.',
  change: 'Zmień',
  cancelSession: 'Odwołaj',
  which: 'Które terminy',
  scopes: { THIS: 'Tylko ten', THIS_AND_FOLLOWING: 'Ten i wszystkie po nim', ALL: 'Wszystkie przyszłe' },
  newStart: 'Nowy początek, według zegara na miejscu',
  duration: 'Minuty',
  newCapacity: 'Ile osób się zmieści',
  reason: 'Dlaczego, dla rodzin',
  sessionChanged: 'Zmieniono. Rodziny widzą to od razu.',
  sessionCancelled: 'Odwołano. Rodziny widzą to od razu.',
};
