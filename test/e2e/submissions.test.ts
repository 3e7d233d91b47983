import { type Host, startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { type Client, makeClient } from './support/client';
import { makeListings, publish } from './support/listings';

let host: Host;
let client: Client;

beforeAll(async () => {
  host = await startHost(0, makeInMemoryBackend({ samples: false }));
  client = makeClient(host.origin);
});

afterAll(() => host.stop());

describe('an organiser in a hurry', () => {
  it('submits a hundred times an hour, is then told so, and loses nothing', async () => {
    const auditor = await client.signIn('audit', 'moderator@example.com');
    const organiser = await client.signIn('organiser', 'hurry@example.org');
    const listings = makeListings(client, organiser, auditor);
    const ids = await Promise.all(Array.from({ length: 103 }, () => listings.draft()));
    const answers = await Promise.all(ids.map((id) => organiser.ask(publish, { id })));
    const refused = answers.flatMap(({ errors }) => errors);
    expect(refused).toHaveLength(3);
    for (const { errorType, message } of refused) {
      expect([errorType, message]).toEqual(['TooManyRequests', expect.stringContaining('submitted')]);
    }
    const status = 'query ($status: ThingToDoStatus!) { thingsToDoByStatus(status: $status, first: 1) { totalCount } }';
    const countOf = async (name: string): Promise<number> =>
      (await organiser.get(status, { status: name })).thingsToDoByStatus.totalCount;
    expect([await countOf('PENDING'), await countOf('DRAFT')]).toEqual([100, 3]);
    // Nobody else is held up.
    const other = makeListings(client, await client.signIn('organiser', 'calm@example.org'), auditor);
    await other.pending();
  });

  it('renames a hundred times an hour, and is then told so', async () => {
    const organiser = await client.signIn('organiser', 'names@example.org');
    const rename = 'mutation ($name: String!) { saveProfile(input: { name: $name }) { name } }';
    for (let time = 0; time < 100; time += 1) await organiser.get(rename, { name: `Name ${time}` });
    const { errors } = await organiser.ask(rename, { name: 'One more' });
    expect(errors).toMatchObject([
      { errorType: 'TooManyRequests', message: expect.stringContaining('change the profile') },
    ]);
    expect((await organiser.get('{ profile { name } }')).profile.name).toBe('Name 99');
  });
});
