import type { Words } from '../words';

export const failures: Words['failures'] = {
  Conflict: 'To się w międzyczasie zmieniło. Wczytaj ponownie i sprawdź, czy nadal pasuje.',
  InternalError: 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie za chwilę.',
  InvalidInput: 'Popraw to, co zaznaczono.',
  LimitExceeded: 'Więcej już być nie może. Najpierw coś usuń.',
  NotFound: 'Tego już tu nie ma.',
  TooManyRequests: 'To było zbyt często. Odczekaj trochę i spróbuj ponownie.',
  Unauthorized: 'Zaloguj się, aby to zrobić.',
  Unavailable: 'W tej chwili nie można tego osiągnąć. Spróbuj ponownie za chwilę.',
  NoPlacesLeft: 'Nie ma już tylu miejsc. Możesz na nie poczekać.',
  NotOpen: 'Teraz to niemożliwe: rezerwacje jeszcze nie ruszyły albo już się skończyły.',
  NotWelcome: 'Wiek dziecka nie pasuje do tego terminu.',
  PartyTooBig: 'Tylu osób żaden termin nie pomieści.',
  IdempotencyKeyReused: 'Wcześniej w ten sam sposób zapytano o coś innego. Spróbuj ponownie.',
  HoldOver: 'Miejsca już nie czekają. Zatrzymaj je ponownie.',
  OfferOver: 'Propozycja wygasła. Możesz czekać dalej.',
  PriceChanged: 'Cena się zmieniła. Sprawdź ją, zanim zarezerwujesz.',
  QuoteChanged: 'Kwota zwrotu się zmieniła. Sprawdź ją, zanim odwołasz.',
  CapacityTaken: 'Zajętych jest więcej miejsc.',
  Offline: 'Brak połączenia. To, co widzisz, może być nieaktualne, i nic nie zostało wysłane.',
  Unknown: 'Nie udało się odczytać odpowiedzi. Spróbuj ponownie.',
};
