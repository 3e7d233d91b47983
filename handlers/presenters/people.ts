import type { Profile } from '../../domain/people/profile';

export const presentOrganiser = ({ id, name }: Profile) => ({ id, name });
