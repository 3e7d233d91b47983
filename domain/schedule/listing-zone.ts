import type { ListingContent } from '../listing/content';
import { zoneNameAt } from './place-zone';
import { type Zone, zoneNamed } from './zone';

/** Holds what decides a listing's sessions. */
export type Scheduled = Pick<ListingContent, 'type' | 'when' | 'where'>;

/** Returns the name of a listing's time zone (IANA): its organiser's word, or its place's. */
export const zoneNameOf = ({ when, where }: Pick<Scheduled, 'when' | 'where'>): string =>
  when.timeZone ?? zoneNameAt(where.location);

/** Returns the clock of a listing: its venue's. A zone that this machine's tables lack, although it was taken once, is UTC. */
export const zoneOf = (content: Pick<Scheduled, 'when' | 'where'>): Zone => {
  const zone = zoneNamed(zoneNameOf(content)) ?? zoneNamed('UTC');
  if (!zone) throw new Error('there is no UTC');
  return zone;
};
