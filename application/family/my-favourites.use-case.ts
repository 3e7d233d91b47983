import type { Favourite } from '../../domain/family/favourite';
import type { InvalidInput } from '../../domain/shared/faults';
import type { UserId } from '../../domain/shared/ids';
import { comparePositions, type Position, pageOf } from '../../domain/shared/paging';
import { ok, type Result } from '../../domain/shared/result';
import type { Connection } from '../paging/connection';
import type { PageArguments } from '../paging/page-arguments';
import { paged } from '../paging/paged';
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

const compare = (favourite: Favourite, position: Position): number =>
  comparePositions(positionOf(favourite), position, newestFirst);

const inOrder = (kept: readonly Favourite[]): readonly Favourite[] =>
  [...kept].sort((a, b) => compare(a, positionOf(b)));

/** Returns what the parent keeps, newest first. */
export const makeMyFavourites =
  ({ favourites, cursors }: Ports) =>
  ({ userId, page }: Input): Promise<Result<Connection<Favourite>, InvalidInput>> => {
    const list = { list: `myFavorites ${userId}`, maxRows: 20, cursors, positionOf };
    return paged(page, list, async (asked) =>
      ok(pageOf(inOrder(await favourites.favouritesOf(userId)), asked, compare)),
    );
  };
