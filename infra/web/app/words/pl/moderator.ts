import { counted } from '../counted';
import type { Words } from '../words';

const n = counted('pl');

export const moderator: Words['moderator'] = {
  queueTitle: 'Czeka na Ciebie',
  queueText: 'Najpierw to, co czeka najdłużej.',
  waiting: (count) =>
    n(count, { one: 'Czeka # oferta', few: 'Czekają # oferty', many: 'Czeka # ofert', other: 'Czeka # oferty' }),
  waitsDays: (days) =>
    n(days, { one: 'czeka # dzień', few: 'czeka # dni', many: 'czeka # dni', other: 'czeka # dnia' }),
  waitsHours: (hours) =>
    n(hours, { one: 'czeka # godzinę', few: 'czeka # godziny', many: 'czeka # godzin', other: 'czeka # godziny' }),
  waitsNotLong: 'przekazana w ciągu ostatniej godziny',
  empty: 'Nic nie czeka. Dobra robota.',
  start: 'Zacznij od pierwszej',
  isNewVersion: 'zmienia opublikowaną ofertę',
  keysText: 'Klawisze: A dwa razy zatwierdza, R odrzuca, N przechodzi do następnej, Escape cofa.',
  keysOff: 'Wyłącz pojedyncze klawisze',
  keysOn: 'Włącz pojedyncze klawisze',
  approveAsked: 'Naciśnij A jeszcze raz, a rodziny ją znajdą. Każdy inny klawisz zostawia ją bez zmian.',
  familySees: 'Tak zobaczy to rodzina',
  changes: 'Zmiany wobec obecnej wersji',
  firstTime: 'Nie była jeszcze opublikowana.',
  decide: 'Decyzja',
  approve: 'Zatwierdź',
  reject: 'Odrzuć',
  next: 'Następna',
  reasonsTitle: 'Dlaczego wraca',
  note: 'Własnymi słowami',
  reasonMissing: 'Wybierz powód albo go napisz.',
  reasons: {
    noAge: 'Napisz, dla jakiego wieku to jest.',
    noPrice: 'Napisz, ile to kosztuje.',
    noPlace: 'Adres jest niepełny albo położenie do niego nie pasuje.',
    noTimes: 'Sprawdź terminy: nie pasują do opisu.',
    noText: 'Opisz, co dzieci tam robią i co zabrać.',
    badPicture: 'Zdjęcie nie pokazuje oferty albo widać na nim rozpoznawalne dzieci.',
    advert: 'To reklama, a nie oferta dla rodzin.',
    twice: 'To już tu jest.',
  },
  goneMeanwhile: 'Oferta się zmieniła albo ktoś inny już zdecydował. Przeczytaj ją ponownie.',
  decisionsTitle: 'Moje decyzje',
  approved: 'zatwierdzona',
  rejected: 'odrzucona',
  noDecisions: 'Nie ma jeszcze żadnej decyzji.',
  wasNewVersion: 'nowa wersja',
  nowCalled: (name) => `teraz: ${name}`,
  nameOfNow: 'To dzisiejsza nazwa; ówczesnej nie zapisano.',
  lastReasons: 'O co proszono przy ostatnim odesłaniu',
  removed: 'znów u organizatora, usunięta albo już opublikowana',
  organiserIs: (name) => `Oferuje ${name}`,
  sessions: 'Terminy',
  needNotBook: 'Rodziny mogą też przyjść bez rezerwacji',
};
