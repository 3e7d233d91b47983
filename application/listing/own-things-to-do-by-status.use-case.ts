import type { LiveListing, LiveStatus } from '../../domain/listing/listing';
import type { InvalidInput } from '../../domain/shared/faults';
import type { OrganiserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import type { Connection } from '../paging/connection';
import type { PageArguments } from '../paging/page-arguments';
import { paged } from '../paging/paged';
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

const positionOf = ({ createdAt, id }: LiveListing) => ({ key: createdAt, id });

/** Returns the organiser's own listings in one status, newest first. */
export const makeOwnThingsToDoByStatus =
  ({ listings, cursors }: Ports) =>
  ({ organiserId, status, page }: Input): Promise<Result<Connection<LiveListing>, InvalidInput>> => {
    const list = { list: `thingsToDoByStatus ${organiserId} ${status}`, maxRows: 20, cursors, positionOf };
    return paged(page, list, async (asked) => ok(await listings.byStatus(organiserId, status, asked)));
  };
