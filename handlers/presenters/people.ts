import type { Profile } from '../../domain/people/profile';

export const presentOrganiser = ({ id, name }: Profile) => ({ id, name });

/** Returns an organiser as it sees itself. */
export const presentOwnOrganiser = ({ id, name, revision }: Profile) => ({ id, name, revision });

/** Returns what nobody but its owner sees. */
export const presentOwnProfile = ({ id, name, language, timeZone, revision }: Profile) => ({
  id,
  name,
  language: language ?? null,
  timeZone: timeZone ?? null,
  revision,
});
