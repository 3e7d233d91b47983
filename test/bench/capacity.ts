import { makeGround } from '../integration/support/access-patterns';
import { bookingPatterns } from '../integration/support/booking-patterns';
import type { Capacity } from '../integration/support/capacity';
import { readingPatterns } from '../integration/support/reading-patterns';
import { writingPatterns } from '../integration/support/writing-patterns';

/** Writes what an access pattern consumes, as DynamoDB says, next to the least that it could. The aim is that they are equal. */
const told = (capacity: Capacity): string =>
  Object.entries(capacity)
    .sort(([a], [b]) => (a > b ? -1 : 1))
    .map(([place, units]) => `${units} ${place}`)
    .join(', ');

const totalOf = (capacity: Capacity): number => Object.values(capacity).reduce((sum, units) => sum + units, 0);

const main = async (): Promise<void> => {
  const ground = await makeGround();
  const totals = { consumed: 0, minimum: 0 };
  for (const pattern of [...readingPatterns, ...writingPatterns, ...bookingPatterns]) {
    const { requests, consumed, minimum } = await ground.perform(pattern);
    totals.consumed += totalOf(consumed);
    totals.minimum += totalOf(minimum);
    console.log(`${pattern.name}: ${requests.join(' + ')}: ${told(consumed)} (least ${told(minimum)})`);
  }
  ground.close();
  console.log(`consumed to least, over all patterns: ${(totals.consumed / totals.minimum).toFixed(2)} (aim 1.00)`);
};

void main();
