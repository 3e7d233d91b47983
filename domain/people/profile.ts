import * as v from 'valibot';
import { zoneNamed } from '../schedule/zone';
import type { OrganiserId, UserId } from '../shared/ids';
import { orAbsent, type RulesOf, type Unparsed } from '../shared/rules';
import { line } from '../shared/text';
import type { Instant } from '../shared/time';

/** Lists the languages that we write to families in, as BCP 47 calls them. */
export const languages = ['pl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Holds a name, all that others may know of a person or club. The address stays in the user directory. */
export interface Profile<Id extends UserId | OrganiserId = UserId | OrganiserId> {
  readonly id: Id;
  readonly name: string;
  /** In which we write to them; absent until they have said. */
  readonly language?: Language;
  /** The clock that they live by (IANA); absent until they have said. */
  readonly timeZone?: string;
  /** A parent saved it: nobody hears of its changes. A parent's that was never saved since sign-up does not say so. */
  readonly isParents?: true;
  /** 1 when made, one more with every change. */
  readonly revision: number;
  readonly updatedAt: Instant;
}

/** Holds what may be set of a profile; what is not there stays as it is. */
export type ProfileChange = Partial<Pick<Profile, 'name' | 'language' | 'timeZone' | 'isParents'>>;

export const profileName = line(200);

const zoneName = v.pipe(
  v.string(),
  v.check((name) => zoneNamed(name) !== undefined, 'is not a time zone such as Europe/Warsaw'),
  v.transform((name) => zoneNamed(name)?.name ?? name),
);

/** What a parent says of herself. */
type ParentsWords = Pick<Profile, 'name' | 'language' | 'timeZone'>;

/** Holds what a parent sends of it: each field may be left out. */
export type RawParentsWords = Unparsed<ParentsWords>;

/** Reads what a parent says of herself; what she leaves out, or sends as null, is not there. */
export const parentsWords = v.pipe(
  v.object({
    name: orAbsent(profileName),
    language: orAbsent(v.picklist(languages)),
    timeZone: orAbsent(zoneName),
  } satisfies RulesOf<keyof ParentsWords>),
  v.transform(
    ({ name, language, timeZone }): ProfileChange => ({
      ...(name != null && { name }),
      ...(language != null && { language }),
      ...(timeZone != null && { timeZone }),
    }),
  ),
);

/** Stands where nobody has given a name yet, for everybody to read: nothing of the address, which is private. */
export const nameless = 'New member';

/** Returns the name a profile starts with: the one given at sign-up, if it may stand and tells no address. */
export const firstName = (given: string | undefined, address: string): string => {
  const isPrivate = given?.toLowerCase().includes(address.toLowerCase()) ?? true;
  return !isPrivate && v.is(profileName, given) ? given : nameless;
};
