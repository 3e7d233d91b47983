import type { Profile } from '../../domain/people/profile';

export const presentOrganiser = ({ id, name }: Profile) => ({ id, name });

/** Returns what nobody but its owner sees. */
export const presentOwnProfile = ({ id, name, language, timeZone }: Profile) => ({
  id,
  name,
  language: language ?? null,
  timeZone: timeZone ?? null,
});
