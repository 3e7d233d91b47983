import { aThingToDoInput } from '../../builders/thing-to-do-input';
import type { Caller } from '../../e2e/support/client';
import { approve, create, publish } from '../../e2e/support/listings';
import type { FaultyHost } from './faulty-host';

const find = 'query ($search: String) { findThingsToDo(search: $search) { totalCount edges { node { id } } } }';

/** People of a host, what they do there, and what they see of it. */
export interface Play {
  readonly organiser: Caller;
  readonly auditor: Caller;
  readonly parent: Caller;
  readonly pending: (name: string) => Promise<string>;
  readonly published: (name: string) => Promise<string>;
  /** Does the same, and ends once the moderators have heard of it: they are told of what still waits for them alone. */
  readonly heardAndPublished: (name: string) => Promise<string>;
  /** Returns ids, in order; a listing that were indexed twice would stand there twice. */
  readonly found: (search: string) => Promise<string[]>;
  /** Returns the subjects of mails to the moderator and the organiser that name it. */
  readonly mailsAbout: (name: string) => Promise<string[]>;
  /** Checks that a listing is submitted and approved; everybody hears of it once, and it is found once. */
  readonly goesAsEver: () => Promise<void>;
}

let plays = 0;

export const play = async ({ client }: FaultyHost): Promise<Play> => {
  const organiser = await client.signIn('organiser', 'puppets@example.org', 'Puppet House');
  const auditor = await client.signIn('audit', 'moderator@example.com');
  const parent = await client.signIn('user', 'ada@example.org', 'Ada');
  const pending = async (name: string): Promise<string> => {
    const { createThingToDo } = await organiser.get(create, { input: aThingToDoInput({ name }) });
    const { id } = createThingToDo as { id: string };
    expect((await organiser.get(publish, { id })).publish.status).toBe('PENDING');
    return id;
  };
  const approved = async (id: string): Promise<void> => {
    expect((await auditor.get(approve, { id })).approve.status).toBe('PUBLISHED');
  };
  const published = async (name: string): Promise<string> => {
    const id = await pending(name);
    await approved(id);
    return id;
  };
  const heardAndPublished = async (name: string): Promise<string> => {
    const id = await pending(name);
    await client.settle();
    await approved(id);
    return id;
  };
  const found = async (search: string): Promise<string[]> => {
    const { findThingsToDo } = await client.guest.get(find, { search });
    expect(findThingsToDo.totalCount).toBe(findThingsToDo.edges.length);
    return findThingsToDo.edges.map(({ node }: { node: { id: string } }) => node.id).sort();
  };
  const mailsAbout = async (name: string): Promise<string[]> => {
    const mails = await Promise.all(['moderator@example.com', organiser.email].map((to) => client.inbox(to)));
    return mails.flatMap((some) => some.map(({ subject }) => subject).filter((subject) => subject.includes(name)));
  };
  const goesAsEver = async (): Promise<void> => {
    plays += 1;
    const name = `puppets number${plays}`;
    const id = await heardAndPublished(name);
    await client.settle();
    expect((await mailsAbout(name)).sort()).toEqual([`New thing to do to review: ${name}`, `Published: ${name}`]);
    expect(await found(`number${plays}`)).toEqual([id]);
  };
  return { organiser, auditor, parent, pending, published, heardAndPublished, found, mailsAbout, goesAsEver };
};
