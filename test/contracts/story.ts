import type { Host } from '../../infra/local-host/host';
import { aThingToDoInput, dateInDays, inDays } from '../builders/thing-to-do-input';
import { type Caller, type Client, makeClient } from '../e2e/support/client';
import { approve, create, newVersion, publish, reject, update, withdraw } from '../e2e/support/listings';

const find = `query ($search: String, $filter: FindThingsToDoFilterInput, $location: LocationInput, $sort: Sort) {
  findThingsToDo(search: $search, filter: $filter, location: $location, sort: $sort) {
    totalCount edges { node { id name distance organiser { id name } } } } }`;

/** Tells how a listing travels from an organiser to a family, through every hand it passes, on a host that begins empty. */
export const storyContract = (name: string, start: () => Promise<Host>): void =>
  describe(`the story of a listing on ${name}`, () => {
    let host: Host;
    let client: Client;
    let organiser: Caller;
    let auditor: Caller;
    let parent: Caller;
    let id: string;

    const found = async (variables: object): Promise<string[]> => {
      const { findThingsToDo } = await client.guest.get(find, variables);
      expect(findThingsToDo.totalCount).toBe(findThingsToDo.edges.length);
      return findThingsToDo.edges.map(({ node }: { node: { id: string } }) => node.id);
    };

    beforeAll(async () => {
      host = await start();
      client = makeClient(host.origin);
      organiser = await client.signIn('organiser', 'puppets@example.org', 'Puppet House');
      auditor = await client.signIn('audit', 'moderator@example.com');
      parent = await client.signIn('user', 'ada@example.org', 'Ada');
    });

    afterAll(() => host.stop());

    it('begins with an organiser who signs up and writes a draft', async () => {
      expect((await organiser.get('{ profile { id name } }')).profile).toEqual({
        id: organiser.sub,
        name: 'Puppet House',
      });
      const { createThingToDo } = await organiser.get(create, { input: aThingToDoInput({ name: 'Puppets' }) });
      expect(createThingToDo.status).toBe('DRAFT');
      id = createThingToDo.id;
    });

    it('lets the organiser edit and submit it, and tells the moderators', async () => {
      const thingToDo = aThingToDoInput({ name: 'Puppets of "Łódź" & <friends>' });
      await organiser.get(update, { input: { id, thingToDo } });
      expect((await organiser.get(publish, { id })).publish.status).toBe('PENDING');
      await client.settle();
      const [mail] = await client.inbox('moderator@example.com');
      expect(mail?.subject).toContain('Puppets of "Łódź" & <friends>');
      expect(mail?.text).toContain('Puppet House');
      expect(mail?.html).toContain('&lt;friends&gt;');
      expect(mail?.text).toMatch(new RegExp(`^Id: ${id}\n.*: http\\S+/audit/listings/${id}$`, 'm'));
    });

    it('lets a moderator reject it, and tells the organiser why', async () => {
      const { pending } = await auditor.get('{ pending { totalCount edges { node { id organiser { name } } } } }');
      expect(pending).toEqual({ totalCount: 1, edges: [{ node: { id, organiser: { name: 'Puppet House' } } }] });
      const reasons = ['Please say how long it takes.', 'Who is "friends"?'];
      expect((await auditor.get(reject, { id, reasons })).reject).toEqual({
        id,
        status: 'REJECTED',
        rejectionReasons: reasons,
      });
      await client.settle();
      const [mail] = await client.inbox('puppets@example.org');
      for (const reason of reasons) expect(mail?.text).toContain(reason);
      expect(mail?.text).toMatch(new RegExp(`: http\\S+/organiser/listings/${id}$`, 'm'));
    });

    it('lets the organiser mend and submit it again, and a moderator approve it', async () => {
      const thingToDo = aThingToDoInput({ name: 'Puppets of Łódź', description: 'Two hours of puppets.' });
      const { updateThingToDo } = await organiser.get(update, { input: { id, thingToDo } });
      expect(updateThingToDo).toMatchObject({ status: 'DRAFT', rejectionReasons: [] });
      await organiser.get(publish, { id });
      expect((await auditor.get(approve, { id })).approve).toMatchObject({ id, status: 'PUBLISHED' });
      await client.settle();
      expect((await client.inbox('puppets@example.org'))[0]?.subject).toContain('Published');
    });

    it('lets a guest find it by text, distance, age, date and hour, and read it', async () => {
      expect(await found({ search: 'pupp lodz' })).toEqual([id]);
      expect(await found({ search: 'house' })).toEqual([id]);
      expect(await found({ search: 'puppets warsaw' })).toEqual([]);
      const coordinates = { lat: 51.77, lon: 19.46 };
      expect(await found({ filter: { location: { coordinates, radius: 2000 } } })).toEqual([id]);
      expect(await found({ filter: { location: { coordinates, radius: 200 } } })).toEqual([]);
      expect(
        await found({
          filter: {
            target: {
              age: [
                { from: 4, to: 4 },
                { from: 8, to: 12 },
              ],
            },
          },
        }),
      ).toEqual([id]);
      expect(
        await found({
          filter: {
            target: {
              age: [
                { from: 4, to: 4 },
                { from: 9, to: 12 },
              ],
            },
          },
        }),
      ).toEqual([]);
      expect(await found({ filter: { target: { type: ['ADULT', 'CHILD'] } } })).toEqual([id]);
      expect(await found({ filter: { target: { type: ['ADULT'] } } })).toEqual([]);
      const date = { from: dateInDays(3), to: dateInDays(3) };
      expect(await found({ filter: { when: { date, time: { from: '11:00:00Z', to: '12:00:00Z' } } } })).toEqual([id]);
      expect(await found({ filter: { when: { date, time: { from: '12:00:00Z', to: '13:00:00Z' } } } })).toEqual([]);
      const { thingToDoById } = await client.guest.get(
        `query ($id: ID!) { thingToDoById(id: $id) { __typename id name price { from to } priceKind currency distance
        when { dateTime { from to } } contact { email phone www } target { type } image { key } organiser { name } } }`,
        { id },
      );
      expect(thingToDoById).toMatchObject({
        __typename: 'ThingToDo',
        id,
        name: 'Puppets of Łódź',
        price: { from: 19.99, to: 40 },
        priceKind: 'FROM',
        target: { type: ['FAMILY', 'CHILD'] },
        currency: 'PLN',
        distance: null,
        when: { dateTime: { from: inDays(3, 10), to: inDays(3, 12) } },
        image: null,
        organiser: { name: 'Puppet House' },
      });
    });

    it('lets a parent keep it, and look after a child', async () => {
      const added = await parent.get('mutation ($id: ID!) { addToMyFavorites(input: { id: $id }) { id available } }', {
        id,
      });
      expect(added.addToMyFavorites).toEqual({ id, available: true });
      const { findThingsToDo } = await parent.get('{ findThingsToDo { edges { node { id myFavorite } } } }');
      expect(findThingsToDo.edges).toEqual([{ node: { id, myFavorite: true } }]);
      const { addChild } = await parent.get(
        'mutation ($input: AddChildInput!) { addChild(input: $input) { id name birthDate } }',
        { input: { name: 'Zoë "Z"', birthDate: '2020-02-29' } },
      );
      expect(addChild).toMatchObject({ name: 'Zoë "Z"', birthDate: '2020-02-29' });
      expect((await parent.get('{ myChildren { id } }')).myChildren).toEqual([{ id: addChild.id }]);
      await parent.get('mutation ($id: ID!) { removeChild(input: { id: $id }) { id } }', { id: addChild.id });
      expect((await parent.get('{ myChildren { id } }')).myChildren).toEqual([]);
    });

    it('replaces it everywhere once a new version is approved', async () => {
      const { newVersion: version } = await organiser.get(newVersion, { id });
      expect(version).toMatchObject({ status: 'DRAFT', newVersionOf: id });
      const thingToDo = aThingToDoInput({ name: 'Marionettes of Łódź' });
      const edited = await organiser.get(update, { input: { id: version.id, thingToDo } });
      expect(edited.updateThingToDo.newVersionOf).toBe(id);
      await organiser.get(publish, { id: version.id });
      expect((await auditor.get(approve, { id: version.id })).approve).toEqual({
        id,
        status: 'PUBLISHED',
        name: 'Marionettes of Łódź',
      });
      await client.settle();
      expect(await found({ search: 'marionettes' })).toEqual([id]);
      expect(await found({ search: 'two hours' })).toEqual([]);
      expect(await organiser.refusal('query ($id: ID!) { thingToDoById(id: $id) { id } }', { id: version.id })).toBe(
        'NotFound',
      );
      const { myFavorites } = await parent.get('{ myFavorites { edges { node { thingToDo { name } } } } }');
      expect(myFavorites.edges[0].node.thingToDo.name).toBe('Marionettes of Łódź');
    });

    it('is found under the organiser’s new name', async () => {
      await organiser.get('mutation { saveProfile(input: { name: "Casa de Títeres" }) { id name } }');
      await client.settle();
      expect(await found({ search: 'titeres' })).toEqual([id]);
      expect(await found({ search: 'house' })).toEqual([]);
    });

    it('is gone from search once it is withdrawn, and an unavailable favourite', async () => {
      expect((await organiser.get(withdraw, { id })).withdraw.status).toBe('WITHDRAWN');
      await client.settle();
      expect(await found({})).toEqual([]);
      const { myFavorites } = await parent.get(
        '{ myFavorites { totalCount edges { node { id available thingToDo { id } } } } }',
      );
      expect(myFavorites).toEqual({ totalCount: 1, edges: [{ node: { id, available: false, thingToDo: null } }] });
      expect(await client.guest.refusal('query ($id: ID!) { thingToDoById(id: $id) { id } }', { id })).toBe('NotFound');
    });

    it('shows nobody which images there are', async () => {
      expect((await fetch(`${host.origin}/local/images/`)).status).toBe(404);
    });

    it('leaves each decision with the moderator who made it', async () => {
      const { myDecisions } = await auditor.get(
        '{ myDecisions { totalCount edges { node { decision reasons thingToDo { id status } } } } }',
      );
      expect(myDecisions.totalCount).toBe(3);
      expect(myDecisions.edges.map(({ node }: { node: { decision: string } }) => node.decision)).toEqual([
        'APPROVED',
        'APPROVED',
        'REJECTED',
      ]);
      expect(myDecisions.edges[0].node.thingToDo).toEqual({ id, status: 'WITHDRAWN' });
    });

    it('is told again of one that names nobody to ask, at a place as near to zero as numbers go', async () => {
      const where = { location: { lat: 5e-324, lon: -1e-200 }, address: 'Null Island' };
      const input = aThingToDoInput({ name: 'Raft', contact: { email: '', phone: null }, where });
      const { createThingToDo: raft } = await organiser.get(create, { input });
      await organiser.get(publish, { id: raft.id });
      await auditor.get(approve, { id: raft.id });
      await client.settle();
      expect(await found({ search: 'raft' })).toEqual([raft.id]);
      const query = `query ($id: ID!) { thingToDoById(id: $id) { contact { email phone www } where { location { lat lon } } } }`;
      expect((await client.guest.get(query, { id: raft.id })).thingToDoById).toEqual({
        contact: { email: null, phone: null, www: null },
        where: { location: { lat: 0, lon: 0 } },
      });
    });
  });
