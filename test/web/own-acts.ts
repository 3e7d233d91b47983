import { en } from '../../infra/web/app/words/en/all';
import { type Act, button, heading, inMain, open, type Part, press, text } from './act';
import type { Things } from './state';

const { booking, editor, family, moderator, organiser, page: frame } = en;

const ofIga = (name: string): Part => button(new RegExp(`^${name}.*Iga`));
const ofSession = (name: string): Part => button(new RegExp(`^${name}.*:`));

/** Where a session is booked. */
export const book = ({ listing: id, session }: Things): string => `/things/${id}/book?session=${session}`;

export const familyActs: readonly Act[] = [
  {
    name: 'a child without a name',
    path: '/children',
    does: press(inMain(family.add)),
    sees: text(family.nameMissing),
    hears: family.nameMissing,
  },
  {
    name: 'a new child',
    path: '/children',
    before: async (page) => {
      await page.getByLabel(family.childName).fill('Iga');
      await page.getByLabel(family.birthDate).fill('2020-02-02');
    },
    does: press(inMain(family.add)),
    sees: (page) => page.locator('.work li', { hasText: 'Iga' }),
    hears: /Iga/,
  },
  {
    name: 'a child that is changed',
    path: '/children',
    before: press(ofIga(family.edit)),
    does: press(button(frame.save)),
    sees: ofIga(family.edit),
    hears: frame.saved,
  },
  {
    name: 'a change that is left',
    path: '/children',
    before: press(ofIga(family.edit)),
    does: press(button(frame.cancel)),
    sees: ofIga(family.edit),
    hears: /Iga/,
  },
  {
    name: 'a question before a child is removed',
    path: '/children',
    does: press(ofIga(frame.remove)),
    sees: text(family.removeQuestion('Iga')),
    hears: family.removeQuestion('Iga'),
  },
  {
    name: 'a question that is denied',
    path: '/children',
    before: press(ofIga(frame.remove)),
    does: press(button(frame.cancel)),
    sees: ofIga(frame.remove),
    hears: /Iga/,
  },
  {
    name: 'a child less',
    path: '/children',
    before: press(ofIga(frame.remove)),
    does: press((page) => page.locator('[role=alert]').getByRole('button', { name: frame.remove })),
    sees: (page) => page.locator('.work:not(:has-text("Iga"))'),
    hears: frame.removed('Iga'),
  },
  {
    name: 'bookings of the past',
    path: '/bookings',
    does: press((page) => page.getByRole('link', { name: booking.lists.PAST })),
    sees: heading,
    hears: booking.myTitle,
  },
  {
    name: 'kept places',
    path: book,
    does: press(button(booking.hold)),
    sees: (page) => page.getByLabel(booking.share),
    hears: /\d/,
  },
  {
    name: 'places that are let go',
    path: book,
    does: press(button(booking.release)),
    sees: button(booking.hold),
    hears: booking.released,
  },
  {
    name: 'a booking that is cancelled',
    path: ({ booking: id }) => `/bookings/${id}`,
    before: async (page) => {
      await open(booking.cancelTitle)(page);
      await page.locator('details [role=status].strong').waitFor();
    },
    does: press(button(booking.cancelNow)),
    sees: text(booking.status.CANCELLED),
    hears: booking.status.CANCELLED,
  },
];

export const workActs: readonly Act[] = [
  {
    name: 'a listing with faults',
    path: '/organiser/new',
    does: press(button(editor.saveDraft)),
    sees: text(editor.faults),
    hears: editor.faults,
  },
  {
    name: 'a day that is left out',
    path: '/organiser/new',
    before: async (page) => {
      await page.getByLabel(editor.howOften, { exact: true }).selectOption('weekly');
      await page.getByLabel(editor.addDay).first().fill('2026-12-24');
    },
    does: press(button(editor.addDay)),
    sees: (page) => page.locator('button.chip').first(),
    hears: /24/,
  },
  {
    name: 'a day that is left out no more',
    path: '/organiser/new',
    before: async (page) => {
      await page.getByLabel(editor.howOften, { exact: true }).selectOption('weekly');
      await page.getByLabel(editor.addDay).first().fill('2026-12-24');
      await button(editor.addDay)(page).click();
    },
    does: press((page) => page.locator('button.chip').first()),
    sees: (page) => page.getByRole('group', { name: editor.without }).locator('ul:empty'),
    hears: /24/,
  },
  {
    name: 'a question before a listing is taken back',
    path: ({ own }) => `/organiser/listings/${own}`,
    does: press(button(organiser.withdraw)),
    sees: text(organiser.withdrawQuestion),
    hears: organiser.withdrawQuestion,
  },
  {
    name: 'a listing that is not taken back after all',
    path: ({ own }) => `/organiser/listings/${own}`,
    before: press(button(organiser.withdraw)),
    does: press(button(frame.cancel)),
    sees: button(organiser.withdraw),
    hears: organiser.withdraw,
  },
  {
    name: 'a session to be changed',
    path: ({ own }) => `/organiser/listings/${own}`,
    does: press(ofSession(organiser.change)),
    sees: (page) => page.getByLabel(organiser.newStart),
    hears: organiser.change,
  },
  {
    name: 'a session that stays',
    path: ({ own }) => `/organiser/listings/${own}`,
    before: press(ofSession(organiser.change)),
    does: press(button(frame.close)),
    sees: ofSession(organiser.change),
    hears: organiser.change,
  },
  {
    name: 'a session that is cancelled',
    path: ({ own }) => `/organiser/listings/${own}`,
    before: press(ofSession(organiser.cancelSession)),
    does: press((page) => page.locator('form .danger')),
    sees: text(organiser.sessionCancelled),
    hears: organiser.sessionCancelled,
  },
  {
    name: 'reasons to reject',
    path: ({ pending }) => `/audit/listings/${pending}`,
    does: press(button(moderator.reject)),
    sees: (page) => page.locator('#reasons'),
    hears: /./,
  },
];
