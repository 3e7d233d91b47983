import type { MapCluster } from '../../domain/finding/map-cells';
import type { Suggestion } from '../../domain/finding/suggestions';

/** Presents a listing by the name that the API has for it. */
export const presentSuggestion = ({ listingId, ...suggestion }: Suggestion) => ({
  ...suggestion,
  thingToDoId: listingId ?? null,
});

export const presentCluster = ({ listingId, ...cluster }: MapCluster) => ({
  ...cluster,
  thingToDoId: listingId ?? null,
});
