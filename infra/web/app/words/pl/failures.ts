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
  Offline: 'Brak połączenia. To, co widzisz, może być nieaktualne, i nic nie zostało wysłane.',
  Unknown: 'Nie udało się odczytać odpowiedzi. Spróbuj ponownie.',
};
