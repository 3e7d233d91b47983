import { makeGround } from './support/access-patterns';
import { bookingPatterns } from './support/booking-patterns';
import { readingPatterns } from './support/reading-patterns';
import { writingPatterns } from './support/writing-patterns';

let ground: Awaited<ReturnType<typeof makeGround>>;

beforeAll(async () => {
  ground = await makeGround();
});

afterAll(() => ground.close());

describe.each([
  ['reading', readingPatterns],
  ['writing', writingPatterns],
  ['booking', bookingPatterns],
])('%s', (_, patterns) => {
  it.each(patterns.map((pattern) => [pattern.name, pattern] as const))(
    '%s: these requests and no other, never a Scan, at the least price',
    async (_name, pattern) => {
      const { requests, consumed, minimum } = await ground.perform(pattern);
      expect(requests).toEqual(pattern.requests);
      expect(requests.join()).not.toContain('Scan');
      expect(consumed).toEqual(minimum);
    },
  );
});
