import assert from 'node:assert/strict';
import * as v from 'valibot';
import { type Deployed, isRefused, type Person } from '../deployed';
import { expectLike } from '../expect';
import { aClass } from '../listing';
import { mailWith } from '../mails';
import type { People, Stage } from '../phase-context';
import { until } from '../steps';
import { signUp } from './people';

const identified = v.object({ id: v.string() });
const revised = v.object({ revision: v.number() });
const edges = <Node extends v.GenericSchema>(node: Node) => v.object({ edges: v.array(v.object({ node })) });

interface Place {
  readonly thingToDoId: string;
  readonly sessionId: string;
}

const published = async ({ deployed }: Stage, { organiser, moderator }: People): Promise<string> => {
  const { id } = v.parse(
    identified,
    await deployed.ask(organiser, 'Mutation.createThingToDo', { input: aClass.input }),
  );
  await deployed.ask(organiser, 'Mutation.publish', { input: { id } });
  const { revision } = v.parse(revised, await deployed.ask(moderator, 'Query.thingToDoById', { id }));
  expectLike(await deployed.ask(moderator, 'Mutation.approve', { input: { id, revision } }), { status: 'PUBLISHED' });
  return id;
};

/** Asks the parent's question until it answers; returns the session that answers it. */
const asking = ({ deployed }: Stage, { guest }: People, thingToDoId: string, signal: AbortSignal): Promise<Place> =>
  until(
    'the parent’s question to find the class',
    async () => {
      const answer = await deployed.ask(guest, 'Query.findThingsToDo', { filter: aClass.question });
      const [edge] = v.parse(
        v.object({ edges: v.array(v.looseObject({ node: v.looseObject({ id: v.string() }) })) }),
        answer,
      ).edges;
      if (edge?.node.id !== thingToDoId) return undefined;
      const [sessions] = await deployed.askForAll(guest, 'ThingToDoEdge.sessions', [edge]);
      const [session] = v.parse(edges(identified), sessions).edges;
      assert.ok(session);
      return { thingToDoId, sessionId: session.node.id };
    },
    signal,
  );

const addChildren = async (deployed: Deployed, parent: Person, ...names: readonly string[]) => {
  const ids: string[] = [];
  for (const name of names) {
    const input = { name, birthDate: aClass.birthDate };
    ids.push(v.parse(identified, await deployed.ask(parent, 'Mutation.addChild', { input })).id);
  }
  return ids;
};

const bookingFull = async ({ deployed }: Stage, parent: Person, place: Place) => {
  const children = await addChildren(deployed, parent, 'Ola', 'Jan');
  const party = { children, adults: 0 };
  const quote = await deployed.ask(parent, 'Query.quoteBooking', { ...place, party });
  expectLike(quote, { total: 36, placesLeft: 2, children: [{ welcome: true }, { welcome: true }] });
  const input = { ...place, party, idempotencyKey: 'deployed-1', total: 36 };
  const booking = await deployed.ask(parent, 'Mutation.bookSession', { input });
  expectLike(booking, { status: 'BOOKED', total: 36 });
  assert.deepEqual(
    v.parse(identified, await deployed.ask(parent, 'Mutation.bookSession', { input })).id,
    v.parse(identified, booking).id,
  );
  return { booking: v.parse(v.looseObject({ id: v.string() }), booking), children };
};

/** Plays two families at one small session, from the parent's question to the door. */
export const bookings = async (stage: Stage, people: People): Promise<void> => {
  const { steps, deployed, endpoint } = stage;
  const { parent, organiser } = people;
  const place = await steps.step('the parent’s question finds a class, and the session that answers', async (signal) =>
    asking(stage, people, await published(stage, people), signal),
  );
  const { booking, children } = await steps.step(
    'a family books it full, and asked twice books once',
    async (signal) => {
      const made = await bookingFull(stage, parent, place);
      await mailWith(endpoint, 'ada@example.org', made.booking.id, signal);
      return made;
    },
  );
  const other = await steps.step('another family finds no place, and waits', async (signal) => {
    const person: Person = { api: 'user', sub: await signUp(stage, 'User', 'bea@example.org', 'Bea') };
    const party = { children: await addChildren(deployed, person, 'Kim'), adults: 0 };
    const input = { ...place, party, idempotencyKey: 'deployed-2' };
    const full = deployed.ask(person, 'Mutation.bookSession', { input: { ...input, total: 18 } });
    await assert.rejects(full, isRefused('NoPlacesLeft'));
    expectLike(await deployed.ask(person, 'Mutation.joinWaitingList', { input }), { status: 'WAITING' });
    await mailWith(endpoint, 'bea@example.org', 'On the waiting list', signal);
    return person;
  });
  await steps.step('the first cancels one child, and the other is offered the place and takes it', async (signal) => {
    const input = { id: booking.id, children: children.slice(1) };
    expectLike(await deployed.ask(parent, 'Mutation.cancelBooking', { input }), { status: 'BOOKED', refunded: 9 });
    await mailWith(endpoint, 'bea@example.org', 'Places for you', signal);
    const [offered] = v.parse(
      edges(identified),
      await deployed.ask(other, 'Query.myBookings', { list: 'WAITING' }),
    ).edges;
    const taking = { input: { id: offered?.node.id, total: 18 } };
    expectLike(await deployed.ask(other, 'Mutation.acceptOffer', taking), { status: 'BOOKED' });
  });
  await steps.step(
    'the organiser reads a ticket at the door, and the minute’s schedule has nothing to do',
    async () => {
      const [ticket] = await deployed.askForAll(parent, 'Booking.ticket', [booking]);
      const { token } = v.parse(v.object({ token: v.string() }), ticket);
      const input = { ticket: token, at: new Date().toISOString(), device: 'door', number: 1 };
      expectLike(await deployed.ask(organiser, 'Mutation.checkIn', { input }), { child: children[0] });
      const counts = await deployed.ask(organiser, 'Query.sessionCounts', place);
      expectLike(counts, { capacity: 2, booked: 2, held: 0, offered: 0, waiting: 0, left: 0 });
      await deployed.invoke('operations/wake-families', {});
    },
  );
};
