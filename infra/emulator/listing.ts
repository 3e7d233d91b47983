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

const day = inDays(10, 0).slice(0, 10);

/** A weekly class of two places with a step-free door, what a parent asks to find it, and when the children were born who may come. */
export const aClass = {
  input: {
    ...aListing('Otters of Łódź'),
    type: 'RECURRING_EVENT',
    when: {
      dateTime: { from: `${day}T00:00:00Z`, to: inDays(40, 0) },
      occurrences: [],
      schedules: [{ start: `${day}T10:00`, durationMinutes: 60, rrule: 'FREQ=WEEKLY;COUNT=4' }],
    },
    adultMandatory: false,
    price: { from: 18, to: 18 },
    accessibility: [{ kind: 'STEP_FREE', supported: true }],
    booking: { capacity: 2, cancellation: [{ hoursBefore: 24, percent: 50 }] },
  },
  question: {
    party: { children: [{ ageInMonths: 60 }, { age: 7 }] },
    when: { date: { from: day, to: day }, time: { from: '09:00', to: '12:00' } },
    totalPrice: { from: 0, to: 40 },
    accessibility: ['STEP_FREE'],
    available: true,
  },
  birthDate: `${new Date().getUTCFullYear() - 6}-01-01`,
};

const written = v.object({ id: v.string() });

/** Writes a listing as an organiser, and hands it to the moderators. */
export const submitted = async ({ deployed }: Stage, { organiser }: People, name: string): Promise<void> => {
  const draft = await deployed.ask(organiser, 'Mutation.createThingToDo', { input: aListing(name) });
  await deployed.ask(organiser, 'Mutation.publish', { input: v.parse(written, draft) });
};
