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

/** The name a profile starts with: the one given at sign-up if it may stand, else the part of the address before the @. */
export const firstName = (given: string | undefined, address: string): string => {
  const candidates = [given, address.split('@')[0]];
  return candidates.find((name): name is string => v.is(profileName, name)) ?? 'New member';
};
