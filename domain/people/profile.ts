import * as v from 'valibot';
import type { OrganiserId, UserId } from '../shared/ids';
import { line } from '../shared/text';
import type { Instant } from '../shared/time';

/** What others may know of a person or club: the name. The address stays in the user directory. */
export interface Profile<Id extends UserId | OrganiserId = UserId | OrganiserId> {
  readonly id: Id;
  readonly name: string;
  /** 1 when made, one more with every change. */
  readonly revision: number;
  readonly updatedAt: Instant;
}

export const profileName = line(200);

/** What everybody reads where nobody has given a name yet: nothing of the address, which is private. */
export const nameless = 'New member';

/** The name a profile starts with: the one given at sign-up, if it may stand and tells no address. */
export const firstName = (given: string | undefined, address: string): string => {
  const isPrivate = given?.toLowerCase().includes(address.toLowerCase()) ?? true;
  return !isPrivate && v.is(profileName, given) ? given : nameless;
};
