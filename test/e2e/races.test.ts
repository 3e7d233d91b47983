import { type Host, startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { type Caller, type Client, makeClient, newAddress } from './support/client';
import { approve, makeListings, newVersion, publish, reject, remove, withdraw } from './support/listings';

const byId = 'query ($id: ID!) { thingToDoById(id: $id) { id } }';

const variablesOf = (field: string, id: string): object => (field === 'reject' ? { id, reasons: ['No.'] } : { id });

describe('races', () => {
  let host: Host;
  let client: Client;
  let organiser: Caller;
  let auditor: Caller;
  let listings: ReturnType<typeof makeListings>;

  beforeAll(async () => {
    host = await startHost(0, makeInMemoryBackend({ samples: false }));
    client = makeClient(host.origin);
    organiser = await client.signIn('organiser', newAddress('racer'));
    auditor = await client.signIn('audit', newAddress('auditor'));
    listings = makeListings(client, organiser, auditor);
  });

  afterAll(() => host.stop());

  it.each([
    ['pending', 'approve', approve, 'reject', reject],
    ['pending', 'approve', approve, 'approve', approve],
    ['draft', 'publish', publish, 'removeThingToDo', remove],
    ['published', 'withdraw', withdraw, 'newVersion', newVersion],
    ['published', 'newVersion', newVersion, 'newVersion', newVersion],
  ] as const)('of a %s listing between %s and %s have one winner', async (status, fieldA, a, fieldB, b) => {
    const id = await listings[status]();
    const as = (field: string) => (field === 'approve' || field === 'reject' ? auditor : organiser);
    const answers = await Promise.all([
      as(fieldA).ask(a, variablesOf(fieldA, id)),
      as(fieldB).ask(b, variablesOf(fieldB, id)),
    ]);
    const types = answers.flatMap(({ errors }) => errors.map(({ errorType }) => errorType));
    const sequential = fieldA === 'withdraw';
    // A withdrawal may come before a new version and leave it possible: then both are right.
    expect(sequential ? types.length <= 1 : types.length === 1).toBe(true);
    for (const type of types) expect(['Conflict', 'NotFound']).toContain(type);
  });

  it('sends a new version that waits back to draft when its listing is withdrawn', async () => {
    const id = await listings.published();
    const { newVersion: version } = await organiser.get(newVersion, { id });
    await organiser.get(publish, { id: version.id });
    await organiser.get(withdraw, { id });
    const { thingToDoById } = await organiser.get('query ($id: ID!) { thingToDoById(id: $id) { status } }', {
      id: version.id,
    });
    expect(thingToDoById.status).toBe('DRAFT');
    expect(await auditor.refusal(approve, { id: version.id })).toBe('NotFound');
  });

  it('publishes a withdrawn listing again under its id, by a new version', async () => {
    const id = await listings.withdrawn();
    const { newVersion: version } = await organiser.get(newVersion, { id });
    expect(await organiser.refusal(newVersion, { id })).toBe('Conflict');
    await organiser.get(publish, { id: version.id });
    expect((await auditor.get(approve, { id: version.id })).approve.id).toBe(id);
    await client.settle();
    expect((await client.guest.get(byId, { id })).thingToDoById.id).toBe(id);
  });

  it('makes room for another new version once one is removed', async () => {
    const id = await listings.published();
    const { newVersion: version } = await organiser.get(newVersion, { id });
    await organiser.get(remove, { id: version.id });
    expect((await organiser.get(newVersion, { id })).newVersion.newVersionOf).toBe(id);
  });

  it('counts a decision for the revision only that the moderator read', async () => {
    const id = await listings.pending();
    const read = async () =>
      (await auditor.get('query ($id: ID!) { thingToDoById(id: $id) { revision } }', { id })).thingToDoById.revision;
    const revision = await read();
    await auditor.get(reject, { id, reasons: ['Not yet.'] });
    await organiser.get(publish, { id });
    const decide = 'mutation ($id: ID!, $revision: Int) { approve(input: { id: $id, revision: $revision }) { id } }';
    expect(await auditor.refusal(decide, { id, revision })).toBe('Conflict');
    expect((await auditor.get(decide, { id, revision: await read() })).approve.id).toBe(id);
  });
});
