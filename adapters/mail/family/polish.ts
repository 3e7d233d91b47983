import {
  cancellationParts,
  counted,
  moneyWords,
  reasonFact,
  refundFact,
  sessionFacts,
  totalFact,
  type Words,
  wayToBooking,
} from './words';

const locale = 'pl-PL';

type Form = 'one' | 'few' | 'many' | 'other';

export const polish: Words = {
  locale,
  names: {
    when: 'Kiedy',
    yourTime: 'Na Twoim zegarze',
    where: 'Gdzie',
    party: 'Kto przyjdzie',
    free: 'bezpłatnie',
    reason: 'Organizator wyjaśnia',
    ticket: 'Bilet',
    toBooking: 'Zobacz swoją rezerwację',
    until: (when) => `do: ${when}`,
  },
  money: {
    ahead: {
      total: 'Zapłacono',
      refund: 'Zwrot',
      anyTime: 'Przy odwołaniu rezerwacji przed rozpoczęciem zwracamy całą kwotę.',
      steps: 'Przy odwołaniu rezerwacji zwracamy:',
      afterwards: 'Później nie zwracamy już nic.',
      freeUntil: 'Zwrócimy całą kwotę',
    },
    atTheDoor: {
      total: 'Do zapłaty na miejscu',
      refund: 'Mniej do zapłaty o',
      anyTime: 'Przy odwołaniu rezerwacji przed rozpoczęciem nic się nie płaci.',
      steps: 'Przy odwołaniu rezerwacji z ceny odpada:',
      afterwards: 'Później płaci się całą cenę.',
      freeUntil: 'Nic wtedy nie płacisz',
    },
  },
  children: counted<Form>(locale, { one: 'dziecko', few: 'dzieci', many: 'dzieci', other: 'dziecka' }),
  adults: counted<Form>(locale, {
    one: 'osoba dorosła',
    few: 'osoby dorosłe',
    many: 'osób dorosłych',
    other: 'osoby dorosłej',
  }),
  letters: {
    'booking-made': (booking, say, words) => ({
      subject: `Rezerwacja: ${booking.listingName}`,
      parts: [
        'Dzień dobry,',
        `miejsca na „${booking.listingName}” są zarezerwowane.`,
        sessionFacts(booking, say, words),
        totalFact(booking, say, words),
        ...cancellationParts(booking, say, words),
        { ticketName: words.names.ticket, ticket: booking.ticket },
        'Bilet pokaż przy wejściu: ten numer albo kod w swojej rezerwacji.',
        ...wayToBooking(booking, words),
      ],
    }),
    'booking-reduced': (booking, say, words) => ({
      subject: `Zmiana rezerwacji: ${booking.listingName}`,
      parts: [
        'Dzień dobry,',
        `na „${booking.listingName}” przyjdzie teraz mniej osób. Czas i miejsce się nie zmieniły, a bilet pozostaje ważny.`,
        sessionFacts(booking, say, words),
        refundFact(booking, say, words),
        ...wayToBooking(booking, words),
      ],
    }),
    'booking-cancelled': (booking, say, words) => ({
      subject: `Odwołane: ${booking.listingName}`,
      parts: [
        'Dzień dobry,',
        {
          FAMILY: `Twoja rezerwacja na „${booking.listingName}” została odwołana zgodnie z Twoim życzeniem.`,
          ORGANISER: `organizator musiał odwołać Twoją rezerwację na „${booking.listingName}”. Przykro nam.`,
          SESSION: `„${booking.listingName}” nie odbędzie się w tym terminie. Twoja rezerwacja została odwołana. Przykro nam.`,
        }[booking.by],
        reasonFact(booking, words),
        sessionFacts(booking, say, words),
        refundFact(booking, say, words),
        'Wpis zniknie z Twojego kalendarza.',
      ],
    }),
    'session-changed': (booking, say, words) => ({
      subject: `Ważna zmiana: ${booking.listingName}`,
      parts: [
        'Dzień dobry,',
        `coś się zmieniło: „${booking.listingName}”, na co masz rezerwację. Teraz jest tak:`,
        sessionFacts(booking, say, words),
        { facts: booking.formerStart === null ? [] : [['Przedtem', say.moment(booking.formerStart, booking)]] },
        reasonFact(booking, words),
        `Jeśli zmiana Ci odpowiada, nie musisz nic robić. Jeśli nie, odwołaj rezerwację najpóźniej: ${say.moment(booking.freeUntil, booking)}. ${moneyWords(booking, words).freeUntil}.`,
        ...wayToBooking(booking, words),
      ],
    }),
    'waiting-joined': (booking, say, words) => ({
      subject: `Lista oczekujących: ${booking.listingName}`,
      parts: [
        'Dzień dobry,',
        `jesteś na liście oczekujących na „${booking.listingName}”. Napiszemy, gdy tylko zwolnią się miejsca dla Was wszystkich.`,
        sessionFacts(booking, say, words),
        { facts: [['Miejsce w kolejce', String(booking.line)]] },
        ...wayToBooking(booking, words),
      ],
    }),
    'places-offered': (booking, say, words) => ({
      subject: `Są miejsca dla Was: ${booking.listingName}`,
      parts: [
        'Dzień dobry,',
        `zwolniły się miejsca dla Was wszystkich na „${booking.listingName}”. Trzymamy je dla Was do: ${say.moment(booking.offerEnds, booking)}.`,
        sessionFacts(booking, say, words),
        'Prosimy o przyjęcie albo odrzucenie propozycji: potem miejsca otrzyma następna rodzina.',
        ...wayToBooking(booking, words),
      ],
    }),
    'offer-over': (booking, say, words) => ({
      subject: `Miejsca już nie czekają: ${booking.listingName}`,
      parts: [
        'Dzień dobry,',
        `czas na przyjęcie miejsc na „${booking.listingName}” minął i otrzyma je następna rodzina. Jeśli nadal chcecie przyjść, zapisz się ponownie na listę oczekujących.`,
        sessionFacts(booking, say, words),
        ...wayToBooking(booking, words),
      ],
    }),
    'waiting-closed': (booking, say, words) => ({
      subject: `Lista oczekujących zamknięta: ${booking.listingName}`,
      parts: [
        'Dzień dobry,',
        `nie zwolniły się dla Was miejsca na „${booking.listingName}”, a lista oczekujących została zamknięta. Przykro nam.`,
        sessionFacts(booking, say, words),
        ...wayToBooking(booking, words),
      ],
    }),
    'session-tomorrow': (booking, say, words) => ({
      subject: `Jutro: ${booking.listingName}`,
      parts: [
        'Dzień dobry,',
        `przypominamy: jutro „${booking.listingName}”.`,
        sessionFacts(booking, say, words),
        { ticketName: words.names.ticket, ticket: booking.ticket },
        'Jeśli nie możecie przyjść, odwołaj rezerwację: ktoś inny może czekać na miejsce.',
        ...wayToBooking(booking, words),
      ],
    }),
  },
};
