import type { Words } from '../words';

export const refusals: Words['refusals'] = {
  crowded: 'W tej chwili rezerwuje wiele rodzin, a inni byli szybsi. Spróbuj ponownie.',
  underWay: 'To jeszcze trwa. Spróbuj ponownie za chwilę.',
  unanswered: 'Płatność teraz nie działa: nic nie jest zarezerwowane ani pobrane. Spróbuj ponownie za kilka minut.',
  full: 'Więcej rodzin nie może już zatrzymać tu miejsc ani na nie czekać.',
  versionOpen: 'Nowa wersja już powstaje: zmień ją, wyślij albo usuń.',
  sessionOver: 'Ten termin już minął: zostaje, jak był.',
  sessionOff: 'Ten termin jest odwołany i tak zostaje.',
  pictureGone: 'Zdjęcia już nie ma: odrzuć tę ofertę, a organizator doda inne.',
  manyChanges:
    'Tyle terminów różni się już od harmonogramu, że więcej nie może. Napisz nową wersję z innym harmonogramem.',
  manyChildren: 'Więcej dzieci dodać nie można.',
  manyFavourites: 'Więcej zachować nie można: najpierw coś usuń.',
  holdsOften: 'W ciągu tej godziny zatrzymano już miejsca dziesięć razy.',
  messagesOften: 'To było zbyt często: napisz ponownie za godzinę.',
  submittedOften: 'W ciągu tej godziny wysłano już sto ofert: tę wyślij w następnej. Zostaje, jak jest.',
  renamedOften: 'To było zbyt często: zmień to ponownie za godzinę.',
};
