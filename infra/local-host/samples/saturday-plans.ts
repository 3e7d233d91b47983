import type { ListingContent } from '../../../domain/listing/content';
import { localTimeAt } from '../../../domain/schedule/local-time';
import { dayMs, dayOfWeekOf, hour } from '../../../domain/shared/time';
import type { Plan } from './special-plans';

/**
 * What a family in Łódź finds on a Saturday morning, and what it nearly finds: the answer to the parent's question that
 * `domain/finding/README.md` checks by hand.
 */
const saturday = (
  by: string,
  hours: number,
  minutes: number,
  content: Omit<Plan['content'], 'type' | 'bookingMandatory' | 'adultMandatory' | 'attendance' | 'priceKind'>,
): Plan => ({
  by,
  shown: { from: -28, to: 180 },
  content: {
    type: 'RECURRING_EVENT',
    bookingMandatory: false,
    adultMandatory: false,
    attendance: 'IN_PERSON',
    priceKind: content.price.to === 0 ? 'FREE' : 'FIXED',
    ...content,
  },
  schedules: (today) => {
    let first = today - 14;
    while (dayOfWeekOf(first) !== 'SAT') first -= 1;
    const start = localTimeAt(first * dayMs + hours * hour);
    return [{ start, durationMinutes: minutes, rrule: 'FREQ=WEEKLY;BYDAY=SA' }];
  },
});

const zloty = (amount: number): ListingContent['price'] => ({ from: amount * 100, to: amount * 100, currency: 'PLN' });
const stepFree = [{ kind: 'STEP_FREE', supported: true }] as const;
const at = (lat: number, lon: number, address: string) => ({ location: { lat, lon }, address: `${address}, Łódź` });
const months = (from: number, to: number, years: { readonly from: number; readonly to: number }) => ({
  age: years,
  ageInMonths: { from, to },
  type: ['CHILD'] as const,
});

export const saturdayPlans: readonly Plan[] = [
  saturday('music', 9.5, 40, {
    name: 'Tiny drums',
    description: 'Drums, rattles and songs to stamp to.',
    where: at(51.7601, 19.4566, 'Piotrkowska 60'),
    target: months(41, 95, { from: 3, to: 7 }),
    category: 'MUSIC',
    price: zloty(10),
    accessibility: stepFree,
    setting: 'INDOOR',
    languages: ['pl'],
  }),
  saturday('museum', 10, 90, {
    name: 'Clay for small hands',
    description: 'A bowl, a bird or a boat, to be fired and fetched a week later.',
    where: at(51.7608, 19.4549, 'Piotrkowska 77'),
    target: months(36, 119, { from: 3, to: 9 }),
    category: 'CRAFTS',
    price: zloty(22),
    prices: [{ for: 'CHILD', amount: 2200 }],
    accessibility: stepFree,
    setting: 'INDOOR',
    languages: ['pl', 'en'],
  }),
  saturday('library', 10, 60, {
    name: 'Stories under the roof',
    description: 'Picture books read aloud, with puppets, in the attic of the library.',
    where: at(51.7625, 19.4571, 'Narutowicza 8'),
    target: { age: { from: 2, to: 9 }, type: ['CHILD', 'FAMILY'] },
    category: 'CULTURE',
    price: zloty(0),
    setting: 'INDOOR',
    languages: ['pl'],
  }),
  saturday('theatre', 11, 50, {
    name: 'Paper boats',
    description: 'A play with paper, water and two musicians. Children sit at the edge of the stage.',
    where: at(51.7752, 19.4639, 'Park Staromiejski'),
    target: months(24, 107, { from: 2, to: 8 }),
    category: 'THEATER',
    price: zloty(15),
    prices: [{ for: 'CHILD', amount: 1500 }],
    accessibility: [...stepFree, { kind: 'RELAXED_SESSION', supported: true }],
    setting: 'INDOOR',
    languages: ['pl'],
  }),
];
