import type { Words } from '../words';

export const work: Words['work'] = {
  myListings: 'Moje oferty',
  newListing: 'Nowa oferta',
  queue: 'Czekające',
  decisions: 'Moje decyzje',
};
