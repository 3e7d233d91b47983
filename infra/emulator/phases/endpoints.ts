import assert from 'node:assert/strict';
import { askSigned, askWithToken, guestCredentials, unsignedToken } from '../endpoint';
import { expectLike } from '../expect';
import type { People, Stage } from '../phase-context';

/**
 * Asks the deployed GraphQL endpoints: schema, data sources, resolvers and their code. The emulator's AppSync verifies no token and
 * enforces nothing of what an API says of sign-in but that there is one; `npm run test:integration` has Cognito's tokens.
 */
export const endpoints = async ({ steps, deployed, endpoint, outputs }: Stage, people: People) => {
  const tokenOf = (pool: string, sub: string | undefined) => unsignedToken(sub ?? '', deployed.idOf(pool));

  await steps.step('the organiser API answers, and names every fault of an input', async () => {
    const [url, token] = [outputs('OrganiserApiUrl'), tokenOf('OrganiserPool', people.organiser.sub)];
    const { data } = await askWithToken(endpoint, url, '{ profile { id name } thingsToDo { totalCount } }', token);
    expectLike(data, { profile: { id: people.organiser.sub }, thingsToDo: { totalCount: 1 } });
    const fault = await askWithToken(endpoint, url, 'mutation { saveProfile(input: { name: "" }) { id } }', token);
    expectLike(fault.errors, [{ errorType: 'InvalidInput', errorInfo: { fields: [{ path: 'input.name' }] } }]);
  });
  await steps.step('the user and audit APIs answer, field by field', async () => {
    const [parent, moderator] = [tokenOf('UserPool', people.parent.sub), tokenOf('AuditPool', people.moderator.sub)];
    const favourites = '{ myFavorites { edges { node { id available thingToDo { id } } } } }';
    const kept = await askWithToken(endpoint, outputs('UserApiUrl'), favourites, parent);
    expectLike(kept.data, { myFavorites: { edges: [{ node: { available: false, thingToDo: null } }] } });
    const decisions = '{ myDecisions { totalCount edges { node { thingToDo { status organiser { id } } } } } }';
    const made = await askWithToken(endpoint, outputs('AuditApiUrl'), decisions, moderator);
    const thingToDo = { status: 'WITHDRAWN', organiser: { id: people.organiser.sub } };
    expectLike(made.data, {
      myDecisions: { totalCount: 2, edges: [{ node: { thingToDo } }, { node: { thingToDo } }] },
    });
  });
  await steps.step('no API answers anybody without a token', async () => {
    for (const api of ['User', 'Organiser', 'Audit']) {
      const { errors } = await askWithToken(endpoint, outputs(`${api}ApiUrl`), '{ __typename }');
      expectLike(errors, [{ errorType: 'UnauthorizedException' }]);
    }
  });
  await steps.step('a guest asks with the guest role, which opens the guest API and no other door', async () => {
    const guest = await guestCredentials(endpoint, deployed.idOf('FamilyIdentities'));
    const query = '{ findThingsToDo { totalCount } }';
    const { data } = await askSigned(endpoint, outputs('GuestApiUrl'), query, guest);
    expectLike(data, { findThingsToDo: { totalCount: 0 } });
    const stranger = await askSigned(endpoint, outputs('AuditApiUrl'), '{ pending { totalCount } }', guest);
    assert.ok(stranger.errors.length > 0 && !stranger.data?.pending);
  });
};
