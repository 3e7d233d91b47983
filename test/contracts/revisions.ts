import type { Host } from '../../infra/local-host/host';
import { aThingToDoInput } from '../builders/thing-to-do-input';
import { type Caller, makeClient, newAddress } from '../e2e/support/client';
import { create, makeListings } from '../e2e/support/listings';

const write = `mutation ($input: UpdateThingToDoInput!) { updateThingToDo(input: $input) { revision name } }`;
const read = 'query ($id: ID!) { thingToDoById(id: $id) { revision name status } }';
const handIn = 'mutation ($input: PublishInput!) { publish(input: $input) { status } }';
const remove = 'mutation ($input: RemoveThingToDoInput!) { removeThingToDo(input: $input) { id } }';
const addChild = 'mutation ($input: AddChildInput!) { addChild(input: $input) { id revision } }';
const updateChild = 'mutation ($input: UpdateChildInput!) { updateChild(input: $input) { name revision } }';
const changeSession = 'mutation ($input: ChangeSessionInput!) { changeSession(input: $input) { capacity } }';
const cancelSession = 'mutation ($input: CancelSessionInput!) { cancelSession(input: $input) { status } }';
const saveOrganiser = 'mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { name revision } }';
const saveParent = 'mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { language revision } }';

/** Returns the revision after so many more changes. */
const after = (revision: number, changes = 1): number => revision + changes;

/** Checks that nobody writes over what they never saw, from the page's request to the store's condition. */
export const revisionsContract = (name: string, start: () => Promise<Host>): void =>
  describe(`two tabs of one person, on ${name}`, () => {
    let host: Host;
    let organiser: Caller;
    let parent: Caller;
    let listings: ReturnType<typeof makeListings>;

    beforeAll(async () => {
      host = await start();
      const client = makeClient(host.origin);
      const auditor = await client.signIn('audit', newAddress('tabs'));
      organiser = await client.signIn('organiser', newAddress('tabs'), 'Puppets');
      parent = await client.signIn('user', newAddress('tabs'), 'Ada');
      listings = makeListings(client, organiser, auditor);
    });

    afterAll(() => host.stop());

    const aDraft = async () => (await organiser.get(create, { input: aThingToDoInput() })).createThingToDo;
    const edit = (id: string, name: string, revision?: number | null) => ({
      input: { id, thingToDo: aThingToDoInput({ name }), revision },
    });

    /** Returns what is told of the one refusal. */
    const refusal = async (caller: Caller, query: string, variables: object) => {
      const { errors } = await caller.ask(query, variables);
      expect(errors).toHaveLength(1);
      return errors[0];
    };

    it('lose nothing: the later save is refused, says what is there, and counts once that was read', async () => {
      const { id, revision } = await aDraft();
      expect((await organiser.get(write, edit(id, 'First tab', revision))).updateThingToDo.name).toBe('First tab');
      const refused = await refusal(organiser, write, edit(id, 'Second tab', revision));
      expect(refused).toMatchObject({
        errorType: 'Conflict',
        errorInfo: { revision: after(revision), differs: ['name'] },
        path: ['updateThingToDo'],
      });
      expect(refused?.message).toContain('name');
      const { thingToDoById: there } = await organiser.get(read, { id });
      expect(there).toEqual({ revision: after(revision), name: 'First tab', status: 'DRAFT' });
      const again = await organiser.get(write, edit(id, 'Second tab', there.revision));
      expect(again.updateThingToDo).toEqual({ name: 'Second tab', revision: after(revision, 2) });
    });

    it('that save at one moment have one winner', async () => {
      const { id, revision } = await aDraft();
      const answers = await Promise.all(['One', 'Two'].map((name) => organiser.ask(write, edit(id, name, revision))));
      const written = answers.flatMap(({ data, errors }) => (errors.length === 0 ? [data.updateThingToDo] : []));
      expect(written).toHaveLength(1);
      expect((await organiser.get(read, { id })).thingToDoById).toMatchObject(written[0]);
      expect(answers.flatMap(({ errors }) => errors)).toMatchObject([
        { errorType: 'Conflict', errorInfo: { revision: after(revision), differs: ['name'] } },
      ]);
    });

    it('are told that nothing differs where both sent the same', async () => {
      const { id, revision } = await aDraft();
      await organiser.get(write, edit(id, 'Same', revision));
      const { errorInfo } = (await refusal(organiser, write, edit(id, 'Same', revision))) ?? {};
      expect(errorInfo).toEqual({ revision: after(revision), differs: [] });
    });

    it('that send no revision write as ever', async () => {
      const { id } = await aDraft();
      for (const revision of [undefined, null])
        expect((await organiser.get(write, edit(id, 'Old client', revision))).updateThingToDo.name).toBe('Old client');
      expect(await organiser.ask(handIn, { input: { id, revision: null } })).toMatchObject({ errors: [] });
      expect(await refusal(organiser, write, edit(id, 'Too late'))).toMatchObject({
        errorType: 'Conflict',
        errorInfo: null,
      });
    });

    it('hand in and remove what was read, and nothing that was written since', async () => {
      const { id, revision } = await aDraft();
      await organiser.get(write, edit(id, 'Written since'));
      for (const act of [handIn, remove])
        expect(await refusal(organiser, act, { input: { id, revision } })).toMatchObject({
          errorType: 'Conflict',
          errorInfo: { revision: after(revision) },
        });
      const handedIn = await organiser.get(handIn, { input: { id, revision: after(revision) } });
      expect(handedIn.publish.status).toBe('PENDING');
    });

    it('change one session once, and its listing tells what is there', async () => {
      const thingToDoId = await listings.published({ capacity: 5 });
      const sessionsOf = async () =>
        (
          await organiser.get(
            'query ($id: ID!, $from: AWSDateTime) { thingToDoById(id: $id) { revision sessions(from: $from) { edges { node { id capacity } } } } }',
            { id: thingToDoId, from: '2000-01-01T00:00:00Z' },
          )
        ).thingToDoById;
      const { revision, sessions } = await sessionsOf();
      const sessionId = sessions.edges[0].node.id;
      const asked = { thingToDoId, sessionId, scope: 'THIS', revision };
      const answers = await Promise.all(
        [8, 9].map((capacity) => organiser.ask(changeSession, { input: { ...asked, capacity } })),
      );
      const errors = answers.flatMap((answer) => answer.errors);
      expect(errors).toMatchObject([{ errorType: 'Conflict', errorInfo: { revision: after(revision) } }]);
      expect(await refusal(organiser, cancelSession, { input: asked })).toMatchObject({ errorType: 'Conflict' });
      const there = await sessionsOf();
      expect(there.revision).toBe(after(revision));
      const cancelled = await organiser.get(cancelSession, { input: { ...asked, revision: there.revision } });
      expect(cancelled.cancelSession.status).toBe('CANCELLED');
    });

    it('change a child once', async () => {
      const birthDate = '2020-02-29';
      const { id, revision } = (await parent.get(addChild, { input: { name: 'Jan', birthDate } })).addChild;
      const change = (name: string) => ({ input: { id, child: { name, birthDate }, revision } });
      const answers = await Promise.all(['One', 'Two'].map((name) => parent.ask(updateChild, change(name))));
      expect(answers.flatMap(({ errors }) => errors)).toMatchObject([
        { errorType: 'Conflict', errorInfo: { revision: after(revision), differs: ['name'] } },
      ]);
      expect(JSON.stringify(answers.flatMap(({ errors }) => errors))).not.toContain('2020');
      const { myChildren } = await parent.get('{ myChildren { id revision } }');
      expect(myChildren).toEqual([{ id, revision: after(revision) }]);
    });

    it('change a profile once, an organiser’s and a parent’s', async () => {
      const owner = (await organiser.get('{ profile { revision } }')).profile;
      const names = await Promise.all(
        ['Club', 'Museum'].map((name) => organiser.ask(saveOrganiser, { input: { name, ...owner } })),
      );
      expect(names.flatMap(({ errors }) => errors)).toMatchObject([
        { errorType: 'Conflict', errorInfo: { revision: after(owner.revision), differs: ['name'] } },
      ]);
      const own = (await parent.get('{ profile { revision } }')).profile;
      const words = await Promise.all(
        ['pl', 'en'].map((language) => parent.ask(saveParent, { input: { language, ...own } })),
      );
      expect(words.flatMap(({ errors }) => errors)).toMatchObject([
        { errorType: 'Conflict', errorInfo: { revision: after(own.revision), differs: ['language'] } },
      ]);
    });
  });
