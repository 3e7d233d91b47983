import assert from 'node:assert/strict';
import * as v from 'valibot';
import { isRefused } from '../deployed';
import { expectLike, isLike } from '../expect';
import { aListing } from '../listing';
import { mailWith } from '../mails';
import { moderatorsMailWith } from '../moderators-mail';
import type { People, Stage } from '../phase-context';
import { until } from '../steps';

const identified = v.object({ id: v.string() });
const revised = v.object({ revision: v.number() });

/** Returns ids of what a guest finds by these words. */
export const found = async ({ deployed }: Stage, { guest }: People, search: string): Promise<readonly string[]> => {
  const connection = v.object({ edges: v.array(v.object({ node: identified })) });
  const answer = v.parse(connection, await deployed.ask(guest, 'Query.findThingsToDo', { search }));
  return answer.edges.map(({ node }) => node.id);
};

export const untilFound = (stage: Stage, people: People, search: string, ids: readonly string[], signal: AbortSignal) =>
  until(
    `a guest's search for "${search}" to answer [${ids.join(', ')}]`,
    async () => ((await found(stage, people, search)).join() === ids.join() ? true : undefined),
    signal,
  );

const writing = async (stage: Stage, { organiser, parent }: People): Promise<string> => {
  const { steps, deployed } = stage;
  const id = await steps.step('the organiser writes a draft, which nobody else sees', async () => {
    const input = aListing('Puppets of Łódź');
    const draft = await deployed.ask(organiser, 'Mutation.createThingToDo', { input });
    expectLike(draft, { status: 'DRAFT', name: 'Puppets of Łódź' });
    const stranger = { ...organiser, sub: parent.sub ?? '' };
    const read = deployed.ask(stranger, 'Query.thingToDoById', v.parse(identified, draft));
    await assert.rejects(read, isRefused('NotFound'));
    return v.parse(identified, draft).id;
  });
  await steps.step('submits it: stream, topic, queue, and the moderators’ mail reaches SES', async (signal) => {
    expectLike(await deployed.ask(organiser, 'Mutation.publish', { input: { id } }), { status: 'PENDING' });
    const mail = await moderatorsMailWith(stage, 'Puppets of Łódź', signal);
    assert.match(mail.BodyText, /Puppet House/);
  });
  return id;
};

const moderating = async ({ steps, deployed, endpoint }: Stage, { organiser, moderator }: People, id: string) => {
  await steps.step('a moderator rejects it, and the organiser hears why', async (signal) => {
    expectLike(await deployed.ask(moderator, 'Query.pending'), { edges: [{ node: { id } }] });
    const input = { id, reasons: ['How long does it take?'] };
    expectLike(await deployed.ask(moderator, 'Mutation.reject', { input }), { status: 'REJECTED' });
    await mailWith(endpoint, organiser.email, 'How long does it take?', signal);
  });
  await steps.step('the organiser mends it, a moderator approves, and the organiser hears of it', async (signal) => {
    const thingToDo = { ...aListing('Puppets of Łódź'), description: 'Two hours of puppets.' };
    await deployed.ask(organiser, 'Mutation.updateThingToDo', { input: { id, thingToDo } });
    await deployed.ask(organiser, 'Mutation.publish', { input: { id } });
    const { revision } = v.parse(revised, await deployed.ask(moderator, 'Query.thingToDoById', { id }));
    expectLike(await deployed.ask(moderator, 'Mutation.approve', { input: { id, revision } }), { status: 'PUBLISHED' });
    await mailWith(endpoint, organiser.email, 'Published', signal);
    expectLike(await deployed.ask(moderator, 'Query.myDecisions'), {
      edges: [{ node: { decision: 'APPROVED' } }, { node: { decision: 'REJECTED' } }],
    });
  });
};

const finding = async (stage: Stage, people: People, id: string): Promise<void> => {
  const { steps, deployed } = stage;
  const { guest, parent, organiser } = people;
  await steps.step('a guest finds it in OpenSearch, and reads it', async (signal) => {
    await untilFound(stage, people, 'pupp lodz', [id], signal);
    assert.deepEqual(await found(stage, people, 'puppets warsaw'), []);
    const read = await deployed.ask(guest, 'Query.thingToDoById', { id });
    expectLike(read, { id, price: { from: 0, to: 19.99 } });
    const named = await deployed.askForAll(guest, 'ThingToDo.organiser', [read as object, read as object]);
    expectLike(named, [{ name: organiser.name }, { name: organiser.name }]);
  });
  await steps.step('a parent keeps it, and adds a child', async () => {
    await deployed.ask(parent, 'Mutation.addToMyFavorites', { input: { id } });
    assert.deepEqual(await deployed.askForAll(parent, 'ThingToDo.myFavorite', [{ id }]), [true]);
    const input = { name: 'Zoë', birthDate: '2020-02-29' };
    const child = v.parse(identified, await deployed.ask(parent, 'Mutation.addChild', { input }));
    expectLike(await deployed.ask(parent, 'Query.myChildById', child), input);
    await deployed.ask(parent, 'Mutation.removeChild', { input: child });
    assert.deepEqual(await deployed.ask(parent, 'Query.myChildren'), []);
  });
};

const renamingAndWithdrawing = async (stage: Stage, people: People, id: string): Promise<void> => {
  const { steps, deployed } = stage;
  const { guest, parent, organiser } = people;
  await steps.step('it is found under the organiser’s new name', async (signal) => {
    await deployed.ask(organiser, 'Mutation.saveProfile', { input: { name: 'Casa de Títeres' } });
    await untilFound(stage, people, 'titeres', [id], signal);
  });
  await steps.step('withdrawn, it is gone from search, and a favourite that is not available', async (signal) => {
    expectLike(await deployed.ask(organiser, 'Mutation.withdraw', { input: { id } }), { status: 'WITHDRAWN' });
    await untilFound(stage, people, 'titeres', [], signal);
    await assert.rejects(deployed.ask(guest, 'Query.thingToDoById', { id }), isRefused('NotFound'));
    const favourites = await deployed.ask(parent, 'Query.myFavorites');
    assert.ok(isLike(favourites, { totalCount: 1, edges: [{ node: { id } }] }));
    assert.deepEqual(await deployed.askForAll(parent, 'MyFavorite.available', [{ id }]), [false]);
  });
};

const writingToUs = async ({ steps, deployed, endpoint }: Stage, { parent }: People): Promise<void> => {
  await steps.step('a parent writes to us, and we hear from the parent’s own address', async (signal) => {
    const input = { subject: 'A question', body: 'Is there a ramp?', from: 'somebody-else@example.org' };
    assert.equal(await deployed.ask(parent, 'Mutation.contactUs', { input }), true);
    const mail = await mailWith(endpoint, 'contact@example.org', 'Is there a ramp?', signal);
    assert.match(`${mail.Subject}\n${mail.BodyText}`, /ada@example\.org/);
  });
};

/** Plays how a listing travels from an organiser to a family, through every deployed function on its way. */
export const story = async (stage: Stage, people: People): Promise<void> => {
  const id = await writing(stage, people);
  await moderating(stage, people, id);
  await finding(stage, people, id);
  await renamingAndWithdrawing(stage, people, id);
  await writingToUs(stage, people);
};
