import {
  type OwnListQuery,
  type OwnOrder,
  ownListOf,
  parseOwnListQuery,
  type RawOwnListQuery,
} from '../../domain/finding/own-list';
import type { LiveListing } from '../../domain/listing/listing';
import type { InvalidInput } from '../../domain/shared/faults';
import type { OrganiserId } from '../../domain/shared/ids';
import { comparePositions, type Position, pageOf } from '../../domain/shared/paging';
import { err, ok, type Result } from '../../domain/shared/result';
import { type Connection, mapNodes } from '../paging/connection';
import { type PageArguments, withPageFaults } from '../paging/page-arguments';
import { paged } from '../paging/paged';
import type { ProfileRepository } from '../people/ports/profile-repository';
import type { Cursors } from '../ports/cursors';
import type { ListingRepository } from './ports/listing-repository';

interface Input {
  readonly organiserId: OrganiserId;
  readonly page: PageArguments;
  readonly searchQuery: RawOwnListQuery;
}

interface Ports {
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
  readonly cursors: Cursors;
}

const maxRows = 500;

type Row = ReturnType<typeof ownListOf>[number];

const positionOf = ({ position }: Row): Position => position;

const comparing =
  ({ direction }: OwnOrder) =>
  (row: Row, position: Position): number =>
    comparePositions(row.position, position, direction === 'ASC' ? 1 : -1);

/**
 * Returns the organiser's own listings but the removed ones. An organiser's list is small: it is read whole, then searched and ordered
 * here.
 */
export const makeOwnThingsToDo = ({ listings, profiles, cursors }: Ports) => {
  const rowsOf = async (organiserId: OrganiserId, query: OwnListQuery): Promise<readonly Row[]> => {
    const [all, profile] = await Promise.all([
      listings.allOf(organiserId),
      query.words.length > 0 ? profiles.get(organiserId) : undefined,
    ]);
    return ownListOf(all, query, profile?.name ?? '');
  };

  return async ({ organiserId, page, searchQuery }: Input): Promise<Result<Connection<LiveListing>, InvalidInput>> => {
    const asked = parseOwnListQuery(searchQuery);
    if (!asked.ok) return err(withPageFaults(asked.error, page, maxRows));
    const list = { list: `thingsToDo ${organiserId} ${JSON.stringify(asked.value)}`, maxRows, cursors, positionOf };
    const shown = await paged(page, list, async (opened) =>
      ok(pageOf(await rowsOf(organiserId, asked.value), opened, comparing(asked.value.order))),
    );
    return shown.ok ? ok(mapNodes(shown.value, ({ listing }) => listing)) : shown;
  };
};
