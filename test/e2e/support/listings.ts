import { aThingToDoInput } from '../../builders/thing-to-do-input';
import type { Caller, Client } from './client';

export const create = 'mutation ($input: ThingToDoInput!) { createThingToDo(input: $input) { id status revision } }';
export const update =
  'mutation ($input: UpdateThingToDoInput!) { updateThingToDo(input: $input) { id status rejectionReasons newVersionOf } }';
export const publish = 'mutation ($id: ID!) { publish(input: { id: $id }) { id status } }';
export const withdraw = 'mutation ($id: ID!) { withdraw(input: { id: $id }) { id status } }';
export const newVersion = 'mutation ($id: ID!) { newVersion(input: { id: $id }) { id status newVersionOf } }';
export const remove = 'mutation ($id: ID!) { removeThingToDo(input: { id: $id }) { id } }';
export const approve = 'mutation ($id: ID!) { approve(input: { id: $id }) { id status name } }';
export const reject =
  'mutation ($id: ID!, $reasons: [String!]!) { reject(input: { id: $id, reasons: $reasons }) { id status rejectionReasons } }';

/** Ways to bring a listing to each status, for tests that need one there. */
export const makeListings = (client: Client, organiser: Caller, auditor: Caller) => {
  const draft = async (overrides: object = {}): Promise<string> =>
    (await organiser.get(create, { input: aThingToDoInput(overrides) })).createThingToDo.id;
  const pending = async (overrides: object = {}): Promise<string> => {
    const id = await draft(overrides);
    await organiser.get(publish, { id });
    return id;
  };
  const published = async (overrides: object = {}): Promise<string> => {
    const id = await pending(overrides);
    await auditor.get(approve, { id });
    await client.settle();
    return id;
  };
  return {
    draft,
    pending,
    published,
    rejected: async (overrides: object = {}): Promise<string> => {
      const id = await pending(overrides);
      await auditor.get(reject, { id, reasons: ['Please say more.'] });
      return id;
    },
    withdrawn: async (overrides: object = {}): Promise<string> => {
      const id = await published(overrides);
      await organiser.get(withdraw, { id });
      await client.settle();
      return id;
    },
    removed: async (overrides: object = {}): Promise<string> => {
      const id = await draft(overrides);
      await organiser.get(remove, { id });
      return id;
    },
  };
};
