import type { Favourite } from '../../domain/family/favourite';
import type { InvalidInput } from '../../domain/shared/faults';
import type { UserId } from '../../domain/shared/ids';
import { comparePositions, pageOf } from '../../domain/shared/paging';
import { ok, type Result } from '../../domain/shared/result';
import { type Connection, connectionOf } from '../paging/connection';
import { openPage, type PageArguments, sealPosition } from '../paging/page-arguments';
import type { Cursors } from '../ports/cursors';
import type { FavouriteRepository } from './ports/favourite-repository';

interface Input {
  readonly userId: UserId;
  readonly page: PageArguments;
}

interface Ports {
  readonly favourites: FavouriteRepository;
  readonly cursors: Cursors;
}

const newestFirst = -1;

const positionOf = ({ addedAt, listingId }: Favourite) => ({ key: addedAt, id: listingId });

/** What the parent keeps, newest first. */
export const makeMyFavourites =
  ({ favourites, cursors }: Ports) =>
  async ({ userId, page }: Input): Promise<Result<Connection<Favourite>, InvalidInput>> => {
    const key = { list: `myFavorites ${userId}`, maxRows: 20 };
    const opened = openPage(page, key, cursors);
    if (!opened.ok) return opened;
    const kept = [...(await favourites.favouritesOf(userId))].sort((a, b) =>
      comparePositions(positionOf(a), positionOf(b), newestFirst),
    );
    const rows = pageOf(kept, opened.value, (row, position) =>
      comparePositions(positionOf(row), position, newestFirst),
    );
    return ok(connectionOf(rows, positionOf, (position) => sealPosition(cursors, key, position)));
  };
