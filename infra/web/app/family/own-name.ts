import { ask } from '../api/client';
import { ownName, sayOwnName } from '../api/generated/organiser';
import { myName, sayMyName } from '../api/generated/user';

/** Who has a name of their own: moderators have none. */
export type Named = 'user' | 'organiser';

export interface Name {
  readonly name: string;
  readonly revision: number;
}

/** What the APIs call somebody who has given no name. */
export const nameless = 'New member';

/** Where somebody's own name is said. */
export const namePath: { readonly [Pool in Named]: string } = { user: '/profile', organiser: '/organiser/profile' };

export const readName = async (pool: Named, signal?: AbortSignal): Promise<Name | null> =>
  pool === 'user'
    ? (await ask('user', myName, {}, signal)).profile
    : (await ask('organiser', ownName, {}, signal)).profile;

/** Says a name, for what was read only. */
export const sayName = async (pool: Named, input: Name): Promise<Name | null> =>
  pool === 'user'
    ? (await ask('user', sayMyName, { input })).saveProfile
    : (await ask('organiser', sayOwnName, { input })).saveProfile;
