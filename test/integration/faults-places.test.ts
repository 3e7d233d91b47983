import { bookingSteps, contestedSteps } from './support/booking-steps';
import { type Fault, first } from './support/fault-proxy';
import { type FaultyStores, startFaultyStores } from './support/faulty-stores';

let faulty: FaultyStores;

beforeAll(async () => {
  faulty = await startFaultyStores(1000);
});

afterEach(() => {
  faulty.proxy.inject(undefined);
});

afterAll(() => faulty.stop());

const anywhere: readonly Fault[] = ['throttle', 'hang after', 'cut after', 'cut half-way', 503];

describe.each([
  ...anywhere.map((fault) => [fault, bookingSteps] as const),
  ...(['conflict', 'throttle one item'] as const).map((fault) => [fault, contestedSteps] as const),
])('a request about places that meets once: %s;', (fault, steps) => {
  it.each(steps)('$name: is done once, and answered rightly', async ({ request, arrange }) => {
    const run = await arrange(faulty.unharmed);
    const hit = faulty.proxy.inject(first(1, request, fault));
    await run(faulty.stores);
    expect(hit).toEqual([request]);
  });
});
