import type { PlaceCrossings } from '../../application/finding/ports/place-crossings';
import { anId } from '../builders/listings';

/** Checks what every store of crossings does. */
export const placeCrossingsContract = (name: string, make: () => Promise<PlaceCrossings>): void => {
  describe(`${name}: crossings of places`, () => {
    it('are counted for each listing, of callers at once too, and are none at first', async () => {
      const crossings = await make();
      const [often, once, never] = [anId(), anId(), anId()];
      await Promise.all([often, often, often, once].map((id) => crossings.add(id)));
      expect(await crossings.of([often, once, never])).toEqual(
        new Map([
          [often, 3],
          [once, 1],
        ]),
      );
      expect(await crossings.of([])).toEqual(new Map());
    });
  });
};
