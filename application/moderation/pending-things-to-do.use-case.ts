import type { Pending } from '../../domain/listing/listing';
import type { InvalidInput } from '../../domain/shared/faults';
import { ok, type Result } from '../../domain/shared/result';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { Connection } from '../paging/connection';
import type { PageArguments } from '../paging/page-arguments';
import { paged } from '../paging/paged';
import type { Cursors } from '../ports/cursors';

interface Ports {
  readonly listings: ListingRepository;
  readonly cursors: Cursors;
}

const positionOf = ({ submittedAt, id }: Pending) => ({ key: submittedAt, id });

/** Returns what waits for a decision, longest waiting first. */
export const makePendingThingsToDo =
  ({ listings, cursors }: Ports) =>
  (page: PageArguments): Promise<Result<Connection<Pending>, InvalidInput>> => {
    const list = { list: 'pending', maxRows: 20, cursors, positionOf };
    return paged(page, list, async (asked) => ok(await listings.pending(asked)));
  };
