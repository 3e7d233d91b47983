import type { ListingAddress } from '../../../application/listing/ports/listing-address';
import { setting } from '../environment';
import { provide } from '../provider';

/** Reads an address with `{pool}` and `{id}` in it, or `none` where there is no web app. */
export const listingAddress = provide('listingAddress', (): ListingAddress => {
  const pattern = setting('LISTING_ADDRESS');
  return (pool, id) =>
    pattern === 'none' ? undefined : pattern.replace('{pool}', pool).replace('{id}', () => encodeURIComponent(id));
});
