import type { SearchIndex } from '../../application/finding/ports/search-index';
import type { PriceKind } from '../../domain/listing/content';
import { listingId } from '../../domain/shared/ids';
import type { Position } from '../../domain/shared/paging';
import { aContent, noon } from '../builders/listings';
import { asked, entryOf } from './search-index-random';

const listed = (id: string, from: number, to: number, priceKind?: PriceKind) => {
  const price = { from: from * 100, to: to * 100, currency: 'PLN' };
  return entryOf(aContent({ price, ...(priceKind && { priceKind }) }), { id: listingId(id) });
};

const entries = [
  listed('unknown', 0, 0, 'UNKNOWN'),
  listed('a-gift', 0, 0, 'DONATION'),
  listed('free', 0, 0),
  listed('from-3', 3, 20),
  listed('z-gift-of-6', 6, 10, 'DONATION'),
  listed('just-5', 5, 5),
  listed('million', 1_000_000, 1_000_000_000),
];

const rising = ['free', 'from-3', 'just-5', 'million', 'a-gift', 'unknown', 'z-gift-of-6'];
const falling = ['million', 'just-5', 'from-3', 'free', 'a-gift', 'unknown', 'z-gift-of-6'];

/** What every search index makes of prices that nobody knows, and of donations. */
export const searchPricesContract = (make: () => Promise<SearchIndex>): void => {
  describe('of prices', () => {
    let index: SearchIndex;

    beforeAll(async () => {
      index = await make();
      expect(await index.apply(entries)).toEqual([]);
    });

    const rows = async (args: object, page: object = {}) => {
      const time = { now: noon, asOf: noon };
      const answer = await index.find(asked(args), { size: 50, backward: false, ...page }, time);
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value;
    };
    const found = async (from: number, to: number) =>
      (await rows({ filter: { price: { from, to } } })).rows.map(({ listing }) => listing.id).sort();

    it('finds no donation as free, and nothing of unknown price by any', async () => {
      expect(await found(0, 0)).toEqual(['free']);
      expect(await found(0, 4)).toEqual(['a-gift', 'free', 'from-3']);
      expect(await found(4, 4)).toEqual(['from-3']);
      expect(await found(6, 7)).toEqual(['from-3', 'z-gift-of-6']);
      expect(await found(0, 1e300)).toEqual(rising.filter((id) => id !== 'unknown').sort());
    });

    it.each([
      ['ASC', rising],
      ['DESC', falling],
    ])('puts what has no price last, and pages through it both ways, in order %s', async (direction, expected) => {
      const args = { sort: { sortBy: 'PRICE', direction } };
      for (const backward of [false, true]) {
        const seen: string[] = [];
        let edge: Position | undefined;
        for (let isMore = true; isMore; ) {
          const cut = edge && (backward ? { before: edge } : { after: edge });
          const page = await rows(args, { size: 2, backward, ...cut });
          const ids = page.rows.map(({ listing }) => listing.id);
          seen.splice(backward ? 0 : seen.length, 0, ...ids);
          expect(page.total).toBe(expected.length);
          expect(backward ? page.hasNext : page.hasPrevious).toBe(edge !== undefined);
          isMore = backward ? page.hasPrevious : page.hasNext;
          edge = (backward ? page.rows[0] : page.rows.at(-1))?.position;
        }
        expect(seen).toEqual(expected);
      }
    });
  });
};
