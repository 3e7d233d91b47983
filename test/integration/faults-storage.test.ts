import { type Fault, first } from './support/fault-proxy';
import { type FaultyStores, startFaultyStores } from './support/faulty-stores';
import { reads, writes } from './support/storage-steps';

let faulty: FaultyStores;

beforeAll(async () => {
  faulty = await startFaultyStores(300);
});

afterEach(() => {
  faulty.proxy.inject(undefined);
});

afterAll(() => faulty.stop());

describe.each<Fault>(['throttle', 'hang', 'hang after', 'cut before', 'cut after', 'cut half-way', 500, 503])(
  'a request to the database that meets once: %s;',
  (fault) => {
    it.each([...writes, ...reads])('$name: is done once, and answered rightly', async ({ request, arrange }) => {
      const run = await arrange(faulty.unharmed);
      const hit = faulty.proxy.inject(first(1, request, fault));
      await run(faulty.stores);
      expect(hit).toEqual([request]);
    });
  },
);
