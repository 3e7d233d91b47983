import { type OwnOrder, ownListOf, parseOwnListQuery, type RawOwnListQuery } from '../../domain/finding/own-list';
import type { LiveListing } from '../../domain/listing/listing';
import type { InvalidInput } from '../../domain/shared/faults';
import type { OrganiserId } from '../../domain/shared/ids';
import { comparePositions, pageOf } from '../../domain/shared/paging';
import { err, ok, type Result } from '../../domain/shared/result';
import { type Connection, connectionOf, mapNodes } from '../paging/connection';
import { openPage, type PageArguments, sealPosition, withPageFaults } from '../paging/page-arguments';
import { shortened } from '../paging/short-answers';
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

const directionOf = ({ direction }: OwnOrder) => (direction === 'ASC' ? 1 : -1);

/** The organiser's own listings but the removed ones. An organiser's list is small: it is read whole, then searched and ordered here. */
export const makeOwnThingsToDo =
  ({ listings, profiles, cursors }: Ports) =>
  async ({ organiserId, page, searchQuery }: Input): Promise<Result<Connection<LiveListing>, InvalidInput>> => {
    const asked = parseOwnListQuery(searchQuery);
    if (!asked.ok) return err(withPageFaults(asked.error, page, maxRows));
    const key = { list: `thingsToDo ${organiserId} ${JSON.stringify(asked.value)}`, maxRows };
    const opened = openPage(page, key, cursors);
    if (!opened.ok) return opened;
    const { words, order } = asked.value;
    const [all, profile] = await Promise.all([
      listings.allOf(organiserId),
      words.length > 0 ? profiles.get(organiserId) : undefined,
    ]);
    const rows = ownListOf(all, asked.value, profile?.name ?? '');
    const shown = pageOf(rows, opened.value, (row, position) =>
      comparePositions(row.position, position, directionOf(order)),
    );
    const seal = (position: (typeof rows)[number]['position']) => sealPosition(cursors, key, position);
    return ok(
      mapNodes(
        connectionOf(shortened(shown, opened.value), (row) => row.position, seal),
        (row) => row.listing,
      ),
    );
  };
