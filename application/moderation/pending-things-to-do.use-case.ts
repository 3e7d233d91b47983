import type { Pending } from '../../domain/listing/listing';
import type { InvalidInput } from '../../domain/shared/faults';
import { ok, type Result } from '../../domain/shared/result';
import type { ListingRepository } from '../listing/ports/listing-repository';
import { type Connection, connectionOf } from '../paging/connection';
import { openPage, type PageArguments, sealPosition } from '../paging/page-arguments';
import type { Cursors } from '../ports/cursors';

interface Ports {
  readonly listings: ListingRepository;
  readonly cursors: Cursors;
}

const key = { list: 'pending', maxRows: 20 };

/** What waits for a decision, longest waiting first. */
export const makePendingThingsToDo =
  ({ listings, cursors }: Ports) =>
  async (page: PageArguments): Promise<Result<Connection<Pending>, InvalidInput>> => {
    const opened = openPage(page, key, cursors);
    if (!opened.ok) return opened;
    const rows = await listings.pending(opened.value);
    const positionOf = ({ submittedAt, id }: Pending) => ({ key: submittedAt, id });
    return ok(connectionOf(rows, positionOf, (position) => sealPosition(cursors, key, position)));
  };
