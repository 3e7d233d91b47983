import { withdraw } from '../e2e/support/listings';
import { every, type Fault, until } from './support/fault-proxy';
import { type FaultyHost, startFaultyHost } from './support/faulty-host';
import { type Play, play } from './support/played-listings';

const find = 'query ($search: String) { findThingsToDo(search: $search) { totalCount } }';
const read = 'query ($id: ID!) { thingToDoById(id: $id) { id name } }';

let host: FaultyHost;
let scene: Play;

beforeAll(async () => {
  host = await startFaultyHost();
  scene = await play(host);
});

afterEach(() => {
  host.engine.inject(undefined);
});

afterAll(() => host.stop());

/** A family waits three seconds to be told that search is down: two attempts of a second and a half each. */
const maxAttempts = 2;

interface Outage {
  readonly how: string;
  /** Answers what was asked in vain. */
  readonly begin: () => Promise<readonly string[] | undefined>;
  readonly end: () => Promise<unknown>;
}

const injected = (how: string, fault: Fault): Outage => ({
  how,
  begin: async () => host.engine.inject(every(fault)),
  end: async () => host.engine.inject(undefined),
});

const outages: readonly Outage[] = [
  {
    how: 'is stopped',
    begin: async () => {
      await host.engine.goDown();
      return undefined;
    },
    end: () => host.engine.comeBack(),
  },
  injected('never answers', 'hang'),
  injected('hangs up half-way', 'cut half-way'),
  injected('does what it is asked and never says so', 'hang after'),
  injected('has too much to do', 'throttle'),
  injected('is broken', 503),
];

describe.each(outages)('while the search engine $how', ({ how, begin, end }) => {
  it('all that needs no search goes on, and what was approved or withdrawn meanwhile is found so afterwards', async () => {
    const { organiser, parent, published, heardAndPublished, found, mailsAbout } = scene;
    const word = how.replaceAll(' ', '');
    const before = await heardAndPublished(`${word} before`);
    const doomed = await heardAndPublished(`${word} doomed`);
    await host.client.settle();
    expect(await found(word)).toEqual([before, doomed].sort());

    const inVain = await begin();
    expect(await host.client.guest.refusal(find, { search: word })).toBe('Unavailable');
    const attempts = inVain?.filter((operation) => operation === 'POST /_msearch').length;
    expect(attempts ?? 0).toBeLessThanOrEqual(maxAttempts);

    const during = await published(`${word} during`);
    const fleeting = await published(`${word} fleeting`);
    for (const id of [doomed, fleeting])
      expect((await organiser.get(withdraw, { id })).withdraw.status).toBe('WITHDRAWN');
    expect((await host.client.guest.get(read, { id: during })).thingToDoById.name).toBe(`${word} during`);
    expect(await host.client.guest.refusal(read, { id: doomed })).toBe('NotFound');
    const kept = await parent.get('mutation ($id: ID!) { addToMyFavorites(input: { id: $id }) { id } }', {
      id: during,
    });
    expect(kept.addToMyFavorites.id).toBe(during);
    const { thingsToDo } = await organiser.get(`{ thingsToDo(search: "${word}") { totalCount } }`);
    expect(thingsToDo.totalCount).toBe(4);

    if (inVain) await until(() => inVain.includes('POST /_msearch') && inVain.includes('POST /_bulk'));
    await end();
    await host.client.settle();
    expect(await found(word)).toEqual([before, during].sort());
    for (const name of ['before', 'doomed']) expect(await mailsAbout(`${word} ${name}`)).toHaveLength(2);
    // Whether moderators heard of what was approved at once, and the organiser of what was withdrawn at once, is a matter of moments.
    expect(await mailsAbout(`${word} during`)).toContain(`Published: ${word} during`);
    for (const name of ['during', 'fleeting']) {
      const subjects = await mailsAbout(`${word} ${name}`);
      expect(new Set(subjects).size).toBe(subjects.length);
    }
  });
});
