import * as v from 'valibot';
import { dayMs } from '../../domain/shared/time';
import type { People, Stage } from './phase-context';

const inDays = (days: number, hours: number): string => {
  const midnight = Math.floor(Date.now() / dayMs) * dayMs;
  return new Date(midnight + days * dayMs + hours * 3_600_000).toISOString().replace('.000Z', 'Z');
};

/** Returns what an organiser writes of a listing that families can find. */
export const aListing = (name: string): object => ({
  type: 'EVENT',
  name,
  description: 'A play with puppets.',
  where: { location: { lat: 51.7592, lon: 19.456 }, address: 'Piotrkowska 1, Łódź' },
  when: { dateTime: { from: inDays(3, 10), to: inDays(3, 12) }, occurrences: [] },
  contact: { email: 'puppets@example.org' },
  target: { age: { from: 3, to: 8 }, type: ['CHILD', 'FAMILY'] },
  bookingMandatory: false,
  adultMandatory: true,
  category: 'THEATER',
  price: { from: 0, to: 19.99 },
});

const written = v.object({ id: v.string() });

/** Writes a listing as an organiser, and hands it to the moderators. */
export const submitted = async ({ deployed }: Stage, { organiser }: People, name: string): Promise<void> => {
  const draft = await deployed.ask(organiser, 'Mutation.createThingToDo', { input: aListing(name) });
  await deployed.ask(organiser, 'Mutation.publish', { input: v.parse(written, draft) });
};
