import type { Host } from '../../infra/local-host/host';
import { aThingToDoInput } from '../builders/thing-to-do-input';
import { type Caller, type Client, makeClient, newAddress } from '../e2e/support/client';
import { approve, create, newVersion, publish, update } from '../e2e/support/listings';

const fields = `target { age { from to } ageInMonths { from to } } capacity setting attendance languages tags
  accessibility { kind supported } prices { for amount }
  booking { capacity counts opensAt closesMinutesBefore ageGate waitingList offerHours
    cancellation { hoursBefore percent } }`;
const read = `query ($id: ID!) { thingToDoById(id: $id) { name ${fields} } }`;
const find = `query ($search: String) { findThingsToDo(search: $search) { edges { node { id ${fields} } } } }`;

const age = { from: 3, to: 8 };

const details = {
  target: { age, ageInMonths: { from: 40, to: 95 }, type: ['CHILD'] },
  capacity: 12,
  setting: 'INDOOR',
  attendance: 'IN_PERSON',
  languages: ['pl', 'en-gb'],
  accessibility: [
    { kind: 'STEP_FREE', supported: true },
    { kind: 'HEARING_LOOP', supported: false },
  ],
  tags: [' Lalki ', 'dla najmłodszych'],
  prices: [
    { for: 'CHILD', amount: 19.99 },
    { for: 'FAMILY', amount: 55 },
  ],
  booking: {
    capacity: 12,
    counts: 'CHILDREN',
    opensAt: '2026-12-01T08:00:00+01:00',
    closesMinutesBefore: 90,
    ageGate: 'ADVISE',
    waitingList: false,
    offerHours: 12,
    cancellation: [
      { hoursBefore: 2, percent: 12.25 },
      { hoursBefore: 168, percent: 100 },
    ],
  },
};

const shown = {
  ...details,
  target: { age, ageInMonths: { from: 40, to: 95 } },
  languages: ['pl', 'en-GB'],
  tags: ['Lalki', 'dla najmłodszych'],
  booking: { ...details.booking, cancellation: [...details.booking.cancellation].reverse() },
};

const none = {
  target: { age, ageInMonths: null },
  capacity: null,
  setting: null,
  attendance: null,
  languages: [],
  accessibility: [],
  tags: [],
  prices: [],
  booking: null,
};

/** Checks that what an organiser says besides is what moderators and families read, on a host that begins empty. */
export const listingDetailsContract = (name: string, startHost: () => Promise<Host>): void =>
  describe(`what an organiser says besides, on ${name}`, () => {
    let host: Host;
    let client: Client;
    let organiser: Caller;
    let auditor: Caller;
    let parent: Caller;

    beforeAll(async () => {
      host = await startHost();
      client = makeClient(host.origin);
      organiser = await client.signIn('organiser', newAddress('teller'), 'The Tellers');
      auditor = await client.signIn('audit', newAddress('auditor'));
      parent = await client.signIn('user', newAddress('parent'));
    });

    afterAll(() => host.stop());

    const readBy = async (who: Caller, id: string) => (await who.get(read, { id })).thingToDoById;
    const draft = async (overrides: object): Promise<string> =>
      (await organiser.get(create, { input: aThingToDoInput(overrides) })).createThingToDo.id;
    const isReadBy = async (callers: readonly Caller[], id: string, expected: object) => {
      for (const who of callers) expect(await readBy(who, id)).toMatchObject(expected);
    };
    const publishNow = async (id: string): Promise<void> => {
      await organiser.get(publish, { id });
      await auditor.get(approve, { id });
      await client.settle();
    };
    const found = async (search: string) =>
      (await client.guest.get(find, { search })).findThingsToDo.edges.map(({ node }: { node: object }) => node);

    it('stays through submission, approval and the index, and in a new version until it is edited', async () => {
      const id = await draft({ name: 'Quokka puppets', ...details });
      await isReadBy([organiser], id, shown);
      await organiser.get(publish, { id });
      await isReadBy([organiser, auditor], id, shown);
      await auditor.get(approve, { id });
      await client.settle();
      await isReadBy([organiser, auditor, client.guest, parent], id, shown);
      expect(await found('quokka')).toEqual([{ id, ...shown }]);

      const version = (await organiser.get(newVersion, { id })).newVersion.id;
      await isReadBy([organiser], version, shown);
      const fewer = { ...details, booking: { capacity: 5 }, capacity: null, tags: [] };
      const thingToDo = aThingToDoInput({ name: 'Quokka puppets', ...fewer });
      await organiser.get(update, { input: { id: version, thingToDo } });
      await isReadBy([client.guest], id, shown);
      await publishNow(version);
      const now = {
        ...shown,
        capacity: 5,
        tags: [],
        booking: {
          capacity: 5,
          counts: 'EVERYBODY',
          opensAt: null,
          closesMinutesBefore: 0,
          ageGate: 'ENFORCE',
          waitingList: true,
          offerHours: 24,
          cancellation: [],
        },
      };
      await isReadBy([organiser, auditor, client.guest, parent], id, now);
      expect(await found('quokka')).toEqual([{ id, ...now }]);
    });

    it('need not be said, and goes when an edit leaves it out', async () => {
      const id = await draft({ name: 'Plain quoll' });
      await isReadBy([organiser], id, none);
      const told = await draft({ name: 'Told quoll', ...details });
      await organiser.get(update, { input: { id: told, thingToDo: aThingToDoInput({ name: 'Told quoll' }) } });
      await isReadBy([organiser], told, none);
      await publishNow(told);
      await isReadBy([auditor, client.guest, parent], told, none);
      expect(await found('quoll')).toEqual([{ id: told, ...none }]);
    });
  });
