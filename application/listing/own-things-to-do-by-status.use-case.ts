import type { LiveListing, LiveStatus } from '../../domain/listing/listing';
import type { InvalidInput } from '../../domain/shared/faults';
import type { OrganiserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import { type Connection, connectionOf } from '../paging/connection';
import { openPage, type PageArguments, sealPosition } from '../paging/page-arguments';
import type { Cursors } from '../ports/cursors';
import type { ListingRepository } from './ports/listing-repository';

interface Input {
  readonly organiserId: OrganiserId;
  readonly status: LiveStatus;
  readonly page: PageArguments;
}

interface Ports {
  readonly listings: ListingRepository;
  readonly cursors: Cursors;
}

/** The organiser's own listings in one status, newest first. */
export const makeOwnThingsToDoByStatus =
  ({ listings, cursors }: Ports) =>
  async ({ organiserId, status, page }: Input): Promise<Result<Connection<LiveListing>, InvalidInput>> => {
    const key = { list: `thingsToDoByStatus ${organiserId} ${status}`, maxRows: 20 };
    const opened = openPage(page, key, cursors);
    if (!opened.ok) return opened;
    const rows = await listings.byStatus(organiserId, status, opened.value);
    const positionOf = ({ createdAt, id }: LiveListing) => ({ key: createdAt, id });
    return ok(connectionOf(rows, positionOf, (position) => sealPosition(cursors, key, position)));
  };
