import { type Host, startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { type Caller, makeClient, newAddress } from './support/client';
import { makeListings } from './support/listings';

type Who = 'owner' | 'otherOrganiser' | 'parent' | 'otherParent' | 'auditor' | 'otherAuditor' | 'guest';

describe('a cursor', () => {
  let host: Host;
  let callers: Readonly<Record<Who, Caller>>;

  beforeAll(async () => {
    host = await startHost(0, makeInMemoryBackend({ samples: false }));
    const client = makeClient(host.origin);
    const signIn = (pool: 'user' | 'organiser' | 'audit') => client.signIn(pool, newAddress(pool));
    callers = {
      guest: client.guest,
      owner: await signIn('organiser'),
      otherOrganiser: await signIn('organiser'),
      parent: await signIn('user'),
      otherParent: await signIn('user'),
      auditor: await signIn('audit'),
      otherAuditor: await signIn('audit'),
    };
    const listings = makeListings(client, callers.owner, callers.auditor);
    const id = await listings.published();
    await callers.parent.get('mutation ($id: ID!) { addToMyFavorites(input: { id: $id }) { id } }', { id });
    await listings.draft();
    await listings.pending();
  });

  afterAll(() => host.stop());

  const lists: readonly (readonly [who: Who, list: string, other: Who, otherList: string])[] = [
    ['owner', 'thingsToDoByStatus(status: DRAFT', 'otherOrganiser', 'thingsToDoByStatus(status: DRAFT'],
    ['owner', 'thingsToDoByStatus(status: DRAFT', 'owner', 'thingsToDoByStatus(status: PENDING'],
    ['owner', 'thingsToDo(search: ""', 'otherOrganiser', 'thingsToDo(search: ""'],
    ['owner', 'thingsToDo(search: ""', 'owner', 'thingsToDoByStatus(status: DRAFT'],
    ['parent', 'myFavorites(first: 1', 'otherParent', 'myFavorites(first: 1'],
    ['auditor', 'myDecisions(first: 1', 'otherAuditor', 'myDecisions(first: 1'],
    ['auditor', 'pending(first: 1', 'auditor', 'myDecisions(first: 1'],
    ['guest', 'findThingsToDo(first: 1', 'guest', 'findThingsToDo(search: "drum"'],
  ];

  it.each(lists)('of %s’s %s) opens that list, and not %s’s %s)', async (who, list, other, otherList) => {
    const { found } = await callers[who].get(`{ found: ${list}) { pageInfo { endCursor } } }`);
    const after = `after: "${found.pageInfo.endCursor}"`;
    const { rest } = await callers[who].get(`{ rest: ${list}, ${after}) { pageInfo { hasPreviousPage } } }`);
    expect(rest.pageInfo.hasPreviousPage).toBe(true);
    const { errors } = await callers[other].ask(`{ rest: ${otherList}, ${after}) { totalCount } }`);
    expect(errors).toMatchObject([{ errorType: 'InvalidInput', errorInfo: { fields: [{ path: 'after' }] } }]);
  });
});
