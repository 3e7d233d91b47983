import type { Child } from '../../domain/family/child';
import type { Favourite } from '../../domain/family/favourite';

export const presentChild = ({ id, name, birthDate, revision }: Child) => ({ id, name, birthDate, revision });

/** Presents a favourite. Its listing and whether that is available are fields with resolvers of their own. */
export const presentFavourite = ({ listingId }: Favourite) => ({ id: listingId });
