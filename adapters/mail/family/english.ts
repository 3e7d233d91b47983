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

const locale = 'en-GB';

export const english: Words = {
  locale,
  names: {
    when: 'When',
    yourTime: 'On your clock',
    where: 'Where',
    party: 'Who comes',
    free: 'free',
    reason: 'The organiser says',
    ticket: 'Ticket',
    toBooking: 'See your booking',
    until: (when) => `until ${when}`,
  },
  money: {
    ahead: {
      total: 'Paid',
      refund: 'You get back',
      anyTime: 'If you cancel before the start, you get everything back.',
      steps: 'If you cancel, you get back:',
      afterwards: 'After that, nothing comes back.',
      freeUntil: 'you get everything back',
    },
    atTheDoor: {
      total: 'To pay at the door',
      refund: 'You are let off',
      anyTime: 'If you cancel before the start, you owe nothing.',
      steps: 'If you cancel, you are let off so much of the price:',
      afterwards: 'After that, you owe all of it.',
      freeUntil: 'you owe nothing',
    },
  },
  children: counted<'one' | 'other'>(locale, { one: 'child', other: 'children' }),
  adults: counted<'one' | 'other'>(locale, { one: 'adult', other: 'adults' }),
  letters: {
    'booking-made': (booking, say, words) => ({
      subject: `Booked: ${booking.listingName}`,
      parts: [
        'Hello,',
        `your places for “${booking.listingName}” are booked.`,
        sessionFacts(booking, say, words),
        totalFact(booking, say, words),
        ...cancellationParts(booking, say, words),
        { ticketName: words.names.ticket, ticket: booking.ticket },
        'Show the ticket at the door: this line, or its code in your booking.',
        ...wayToBooking(booking, words),
      ],
    }),
    'booking-reduced': (booking, say, words) => ({
      subject: `Changed: ${booking.listingName}`,
      parts: [
        'Hello,',
        `fewer of you come to “${booking.listingName}” now. Time and place stay as they were, and your ticket stays good.`,
        sessionFacts(booking, say, words),
        refundFact(booking, say, words),
        ...wayToBooking(booking, words),
      ],
    }),
    'booking-cancelled': (booking, say, words) => ({
      subject: `Cancelled: ${booking.listingName}`,
      parts: [
        'Hello,',
        {
          FAMILY: `you have cancelled your booking of “${booking.listingName}”.`,
          ORGANISER: `the organiser had to cancel your booking of “${booking.listingName}”. We are sorry.`,
          SESSION: `“${booking.listingName}” does not take place at this time. Your booking is cancelled. We are sorry.`,
        }[booking.by],
        reasonFact(booking, words),
        sessionFacts(booking, say, words),
        refundFact(booking, say, words),
        'The entry in your calendar is taken out.',
      ],
    }),
    'session-changed': (booking, say, words) => ({
      subject: `Please look: ${booking.listingName} has changed`,
      parts: [
        'Hello,',
        `something has changed of “${booking.listingName}”, which you have booked. This is how it is now:`,
        sessionFacts(booking, say, words),
        { facts: booking.formerStart === null ? [] : [['Before', say.moment(booking.formerStart, booking)]] },
        reasonFact(booking, words),
        `You need not do anything if this suits you. If it does not, cancel until ${say.moment(booking.freeUntil, booking)}: ${moneyWords(booking, words).freeUntil}.`,
        ...wayToBooking(booking, words),
      ],
    }),
    'waiting-joined': (booking, say, words) => ({
      subject: `On the waiting list: ${booking.listingName}`,
      parts: [
        'Hello,',
        `you wait for places for “${booking.listingName}”. We write as soon as there are places for all of you.`,
        sessionFacts(booking, say, words),
        { facts: [['Your place in line', String(booking.line)]] },
        ...wayToBooking(booking, words),
      ],
    }),
    'places-offered': (booking, say, words) => ({
      subject: `Places for you: ${booking.listingName}`,
      parts: [
        'Hello,',
        `there are places for all of you for “${booking.listingName}”. We keep them for you until ${say.moment(booking.offerEnds, booking)}.`,
        sessionFacts(booking, say, words),
        'Please accept or decline: after that they go to the next family.',
        ...wayToBooking(booking, words),
      ],
    }),
    'offer-over': (booking, say, words) => ({
      subject: `No longer kept: ${booking.listingName}`,
      parts: [
        'Hello,',
        `the places that we kept for you for “${booking.listingName}” go to the next family, because the time to accept them is over. If you still want to come, join the waiting list again.`,
        sessionFacts(booking, say, words),
        ...wayToBooking(booking, words),
      ],
    }),
    'waiting-closed': (booking, say, words) => ({
      subject: `The waiting list is closed: ${booking.listingName}`,
      parts: [
        'Hello,',
        `no places came free for you for “${booking.listingName}”, and its waiting list is closed. We are sorry.`,
        sessionFacts(booking, say, words),
        ...wayToBooking(booking, words),
      ],
    }),
    'session-tomorrow': (booking, say, words) => ({
      subject: `Tomorrow: ${booking.listingName}`,
      parts: [
        'Hello,',
        `you come to “${booking.listingName}” tomorrow.`,
        sessionFacts(booking, say, words),
        { ticketName: words.names.ticket, ticket: booking.ticket },
        'If you cannot come, please cancel: somebody else may be waiting.',
        ...wayToBooking(booking, words),
      ],
    }),
  },
};
