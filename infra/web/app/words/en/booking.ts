import { counted } from '../counted';

const n = counted('en');

/** What comes back or is not due, and what is left to pay: amounts with their currency, or per cent. */
interface Shares {
  readonly back: string;
  readonly left: string;
}

/** Who would no longer come, and who would still. */
interface Parting {
  readonly leaving: string;
  readonly staying: string;
}

/** Booking a session, and what was booked. */
export const booking = {
  book: 'Book',
  title: (name: string) => `Book: ${name}`,
  whoComes: 'Who comes',
  noChildren: 'Add your children first: their ages decide whether they are welcome.',
  addChildren: 'My children',
  adults: 'Adults',
  chooseSomebody: 'Tick who comes, and you see what it costs.',
  free: 'Nothing to pay',
  unknownTotal: 'Nobody knows the price yet: ask the organiser.',
  welcome: (name: string, age: string) => `${name} (${age}): welcome`,
  notWelcome: (name: string, age: string) => `${name} (${age}): not of the age that is welcome`,
  childOf: (name: string, age: string) => `${name} (${age})`,
  bookedAlready: 'booked already.',
  waitsAlready: (name: string) => `${name} waits for places of this already.`,
  seeBooking: 'See that booking',
  childBooked: (name: string) => `${name} is booked for this already, or waits for it, and is ticked no more.`,
  aChild: 'One of your children',
  ageRefused:
    'The organiser takes only children of the age that is welcome. Untick who is not, and book for the others.',
  ageAdvised: 'The organiser recommends another age, and leaves it to you: you may come all the same.',
  maybeLater: 'There is a later session at which the age fits.',
  opensAt: (when: string) => `Booking opens ${when}.`,
  closesAt: (when: string) => `Booking closes ${when}.`,
  closedAt: (when: string) => `Booking closed ${when}: it is too late for this session.`,
  ifYouCancel: 'If you cancel',
  hold: 'Keep the places',
  holdText: 'They are kept for ten minutes, until you confirm.',
  held: (time: string) => `Kept for you for ${time} more`,
  atOnceText: 'Without keeping the places first you can book them at once.',
  goOn: 'Go on booking',
  note: 'A note for the organiser',
  movedMeanwhile: (times: string, where: string) =>
    `It was changed while your places were kept. It is now: ${times}, ${where}.`,
  priceChanged: (was: string, now: string) => `The price has changed: it was ${was}, and is now ${now}.`,
  notKnown: 'not known',
  policyChanged: 'What cancelling costs has changed: please read it again.',
  likeThis: 'Do you want it like this?',
  offMeanwhile: 'It was cancelled while your places were kept.',
  noteLength: (count: number, max: number) => `${count} of at most ${max} characters`,
  noteLost:
    'You had begun a note to the organiser. It is kept nowhere, for it may tell of a child: please write it again, or untick it.',
  noteAgain: 'Please write the note again, or untick it.',
  share: 'Tell the organiser something, such as an allergy',
  confirm: 'Book now',
  release: 'Let go',
  released: 'The places are let go.',
  isFull: 'There are not enough places for all of you.',
  wait: 'Wait for places',
  waitText: 'First come, first served. You get a mail when places come free.',
  notHere: 'Places of this are not booked here.',
  sessionGone: 'This session is no longer there.',
  myTitle: 'My bookings',
  lists: { UPCOMING: 'Coming up', WAITING: 'Waiting', PAST: 'Past', CANCELLED: 'Cancelled' },
  none: {
    UPCOMING: 'Nothing is booked yet.',
    WAITING: 'You wait for nothing.',
    PAST: 'Nothing is behind you yet.',
    CANCELLED: 'You have cancelled nothing.',
  },
  status: {
    BOOKED: 'booked',
    WAITING: 'waiting for places',
    OFFERED: 'places are offered',
    CANCELLED: 'cancelled',
    LAPSED: 'the offer is over',
    LEFT: 'no longer waiting',
    CLOSED: 'booking has closed',
  },
  ticketAlt: 'Your ticket as a QR code',
  ticketText: 'Show this at the door.',
  gone: 'No longer offered',
  why: {
    withdrawn: 'Its organiser has taken this back: it does not take place.',
    dropped: 'Its organiser has taken this time out of the calendar: it does not take place.',
    calledOff: 'Its organiser has called this time off.',
    over: 'Its organiser no longer offers this.',
  },
  cancelledWithIt: 'If it is still to come, your booking is cancelled, too.',
  listCloses: 'You wait for it no longer, and have nothing to pay.',
  askOrganiser: (name: string) => `Is anything unclear? Ask ${name}:`,
  askUs: 'Is anything unclear? Ask us',
  askUsText: 'What do you want to know? We read every message.',
  askUsSubject: (id: string) => `Booking ${id}`,
  findSimilar: 'Find something like it nearby',
  otherTimes: 'See its other times',
  aboutIt: 'All about it',
  inLine: (place: number) => `Your place in line: ${place}`,
  noteSaid: (note: string) => `Your note to the organiser: ${note}`,
  movedTo: (present: string) => `It was put to another time. It is now: ${present}.`,
  changedTo: (present: string) => `Its organiser has changed its time, its place or its name. It is now: ${present}.`,
  priceStays: 'The price that you booked at stays.',
  adultsCount: (count: number) => n(count, { one: '# adult', other: '# adults' }),
  priceOfAll: (amount: string) => `The price for all of you: ${amount}`,
  money: {
    ahead: {
      total: (amount: string) => `All of you: ${amount}, to pay as you book`,
      paidNow: 'It is now paid as you book.',
      agreed: (amount: string) => `Paid: ${amount}`,
      anyTime: 'If you cancel before it starts, all that you paid comes back.',
      tier: ({ back }: Shares, hours: number) =>
        n(hours, {
          one: `Until # hour before it starts ${back} % of the price comes back`,
          other: `Until # hours before it starts ${back} % of the price comes back`,
        }),
      tierFree: (hours: number) =>
        n(hours, {
          one: 'Until # hour before it starts all that you paid comes back',
          other: 'Until # hours before it starts all that you paid comes back',
        }),
      late: 'After that nothing comes back.',
      freeUntil: (when: string) => `If you cancel before ${when}, all that you paid comes back.`,
      ifCancelled: {
        free: ({ back }: Shares, when: string) => `If you cancel before ${when}, all of it comes back: ${back}.`,
        part: ({ back }: Shares, when: string) => `If you cancel before ${when}, ${back} comes back.`,
        lost: (_: Shares, when: string) => `If you cancel before ${when}, nothing comes back.`,
      },
      ifSome: {
        part: ({ leaving }: Parting, { back }: Shares, when: string) =>
          `If you cancel for ${leaving} before ${when}, ${back} comes back.`,
        lost: ({ leaving }: Parting, _: Shares, when: string) =>
          `If you cancel for ${leaving} before ${when}, nothing comes back.`,
      },
      others: ({ staying }: Parting, _: Shares) => `Still coming: ${staying}. There is nothing more to pay.`,
      cancelled: {
        free: ({ back }: Shares) => `All that you paid comes back: ${back}.`,
        part: ({ back }: Shares) => `Of what you paid ${back} comes back.`,
        lost: (_: Shares) => 'Nothing of what you paid comes back.',
      },
      withIt: 'If it is still to come, your booking is cancelled, too, and all that you paid comes back.',
      fewer: ({ back }: Shares) => `Of that ${back} comes back, for those who no longer come.`,
    },
    atTheDoor: {
      total: (amount: string) => `All of you: ${amount}, to pay at the door`,
      paidNow: 'It is now paid at the door.',
      agreed: (amount: string) => `To pay at the door: ${amount}`,
      anyTime: 'Cancelling is free until it starts.',
      tier: ({ left }: Shares, hours: number) =>
        n(hours, {
          one: `Until # hour before it starts you owe ${left} % of the price`,
          other: `Until # hours before it starts you owe ${left} % of the price`,
        }),
      tierFree: (hours: number) =>
        n(hours, {
          one: 'Until # hour before it starts you owe nothing',
          other: 'Until # hours before it starts you owe nothing',
        }),
      late: 'After that you owe all of it.',
      freeUntil: (when: string) => `Until ${when} you owe nothing if you cancel.`,
      ifCancelled: {
        free: (_: Shares, when: string) => `If you cancel before ${when}, you owe nothing: the price is not due.`,
        part: ({ left }: Shares, when: string) => `If you cancel before ${when}, you owe ${left}.`,
        lost: ({ left }: Shares, when: string) => `If you cancel before ${when}, you owe all of it: ${left}.`,
      },
      ifSome: {
        part: ({ leaving }: Parting, { back }: Shares, when: string) =>
          `If you cancel for ${leaving} before ${when}, ${back} of the price is not due.`,
        lost: ({ leaving }: Parting, _: Shares, when: string) =>
          `If you cancel for ${leaving} before ${when}, the price stays as it is.`,
      },
      others: ({ staying }: Parting, { left }: Shares) =>
        `Still coming: ${staying}. At the door you pay ${left} in all.`,
      cancelled: {
        free: (_: Shares) => 'You owe nothing: the price is not due.',
        part: ({ back, left }: Shares) => `Of the price ${back} is not due. You still owe the organiser ${left}.`,
        lost: ({ left }: Shares) => `You still owe the organiser ${left}.`,
      },
      withIt: 'If it is still to come, your booking is cancelled, too, and the price is not due.',
      fewer: ({ back }: Shares) => `${back} of the price is not due, for those who no longer come.`,
    },
  },
  offerEnds: (when: string) => `The places are kept for you until ${when}.`,
  accept: 'Take them',
  decline: 'No, thank you',
  leave: 'Wait no more',
  cancelTitle: 'Cancel',
  cancelWho: 'Who does not come',
  cancelNow: 'Cancel now',
};
