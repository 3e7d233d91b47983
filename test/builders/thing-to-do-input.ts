import { dayMs } from '../../domain/shared/time';

/** Returns an `AWSDateTime` at `hours` of UTC, so many days from today. */
export const inDays = (days: number, hours = 0): string => {
  const midnight = Math.floor(Date.now() / dayMs) * dayMs;
  return new Date(midnight + days * dayMs + hours * 3_600_000).toISOString().replace('.000Z', 'Z');
};

export const dateInDays = (days: number): string => inDays(days).slice(0, 10);

const usual = {
  type: 'EVENT',
  name: 'Puppet theatre',
  description: 'A play with puppets.\nBring a cushion.',
  where: { location: { lat: 51.7592, lon: 19.456 }, address: 'Piotrkowska 1, Łódź' },
  when: { dateTime: { from: inDays(3, 10), to: inDays(3, 12) }, occurrences: [] as object[] },
  contact: { email: 'puppets@example.com', phone: '+48 42 123 45 67', www: 'https://example.com/puppets' },
  target: { age: { from: 3, to: 8 }, type: ['FAMILY', 'CHILD'] },
  bookingMandatory: true,
  adultMandatory: true,
  category: 'THEATER',
  price: { from: 19.99, to: 40 },
};

export type ThingToDoInput = typeof usual & { readonly image?: object; readonly currency?: string };

/** Returns a valid `ThingToDoInput`. */
export const aThingToDoInput = (overrides: object = {}): ThingToDoInput => ({
  ...structuredClone(usual),
  ...overrides,
});
