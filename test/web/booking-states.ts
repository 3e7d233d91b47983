import { type Made, open, press, rows, type State, said, type Things } from './state';

const book = ({ listing, session }: Things): string => `/things/${listing}/book?session=${session}`;

const paidAhead = { total: 60, refunded: 20, currency: 'PLN', paidAhead: true };

const offered: Made = ({ myBookingById: booked, ...others }) => {
  if ('quoteBooking' in others) return { quoteBooking: { ...(others.quoteBooking as object), ...paidAhead } };
  const offerEndsAt = new Date(Date.now() + 3_600_000).toISOString();
  const session = { ...booked?.session, status: 'MOVED', reason: 'The hall is closed.' };
  return { myBookingById: { ...booked, status: 'OFFERED', offerEndsAt, ticket: null, session } };
};

const waiting: Made = ({ myBookingById: booked }) => ({
  myBookingById: { ...booked, status: 'WAITING', placeInLine: 2, ticket: null },
});

const paid: Made = (data) => (data.myBookingById ? { myBookingById: { ...data.myBookingById, ...paidAhead } } : data);

const paidAndCancelled: Made = ({ myBookingById: booked }) => ({
  myBookingById: { ...booked, ...paidAhead, status: 'CANCELLED', ticket: null },
});

const withdrawn: Made = ({ myBookingById: booked, ...others }) =>
  booked
    ? { myBookingById: { ...booked, ...paidAhead, refunded: 60, status: 'CANCELLED', ticket: null, thingToDo: null } }
    : others;

const dropped: Made = ({ myBookingById: booked, ...others }) =>
  booked ? { myBookingById: { ...booked, status: 'CANCELLED', ticket: null, session: null } } : others;

const changed: Made = (data) => {
  const freeUntil = new Date(Date.now() + 3_600_000).toISOString();
  return data.myBookingById ? { myBookingById: { ...data.myBookingById, ...paidAhead, freeUntil } } : data;
};

/** Booking, and what was booked, in each of their states. */
export const bookingStates: readonly State[] = [
  { name: 'a quote', path: book, sees: said(({ booking }) => booking.hold) },
  {
    name: 'kept places',
    path: book,
    reach: async (page, words) => {
      await press(({ booking }) => booking.hold)(page, words);
      await page.getByLabel(words.booking.share).check();
    },
    sees: (page, { booking }) => page.getByLabel(booking.note),
  },
  {
    name: 'a session that is gone',
    path: ({ listing }) => `/things/${listing}/book?session=none`,
    sees: said(({ booking }) => booking.sessionGone),
  },
  { name: 'bookings', path: '/bookings', sees: rows },
  { name: 'no bookings', path: '/bookings?list=past', sees: said(({ booking }) => booking.none.PAST) },
  { name: 'a booking', path: ({ booking }) => `/bookings/${booking}`, sees: (page) => page.locator('.ticket img') },
  {
    name: 'cancelling',
    path: ({ booking }) => `/bookings/${booking}`,
    reach: open(({ booking }) => booking.cancelTitle),
    sees: (page) => page.locator('details [role=status].strong'),
  },
  {
    name: 'cancelling what was paid ahead',
    path: ({ booking }) => `/bookings/${booking}`,
    made: paid,
    reach: open(({ booking }) => booking.cancelTitle),
    sees: (page) => page.locator('details [role=status].strong', { hasText: /comes back|wraca/ }),
  },
  {
    name: 'a booking of a session that was changed',
    path: ({ booking }) => `/bookings/${booking}`,
    made: changed,
    sees: (page, { booking }) => page.locator('.notice', { hasText: booking.priceStays }),
  },
  {
    name: 'a cancelled booking that was paid ahead',
    path: ({ booking }) => `/bookings/${booking}`,
    made: paidAndCancelled,
    sees: (page) => page.locator('main', { hasText: /Of what you paid .*20.* comes back|Z zapłaconej kwoty wraca 20/ }),
  },
  {
    name: 'a booking of a listing that was withdrawn',
    path: ({ booking }) => `/bookings/${booking}`,
    made: withdrawn,
    reach: open(({ booking }) => booking.askUs),
    sees: (page, { booking }) =>
      page
        .locator('main', { hasText: booking.why.withdrawn })
        .filter({ has: page.getByRole('link', { name: booking.findSimilar }) })
        .getByLabel(booking.askUsText),
  },
  {
    name: 'a booking of a session that was dropped',
    path: ({ booking }) => `/bookings/${booking}`,
    made: dropped,
    sees: (page, { booking }) =>
      page.locator('main', { hasText: booking.why.dropped }).getByRole('link', { name: booking.otherTimes }),
  },
  {
    name: 'an offer, of a session that was moved',
    path: ({ booking }) => `/bookings/${booking}`,
    made: offered,
    sees: (page, { booking, finding }) =>
      page
        .locator('main', { hasText: `${finding.moved}: The hall is closed.` })
        .filter({ hasText: /to pay as you book|płatne przy rezerwacji/ })
        .getByRole('button', { name: booking.accept }),
  },
  {
    name: 'waiting for places',
    path: ({ booking }) => `/bookings/${booking}`,
    made: waiting,
    sees: (page, { booking }) =>
      page.locator('main', { hasText: booking.inLine(2) }).getByRole('button', { name: booking.leave }),
  },
];
