import type { ListingId } from '../../../domain/shared/ids';
import type { Pool } from '../../people/ports/user-directory';

/**
 * Returns the web address where somebody of a pool reads a listing and acts on it; undefined when there is no web app. It names the
 * listing and nobody.
 */
export type ListingAddress = (pool: Exclude<Pool, 'user'>, id: ListingId) => string | undefined;
