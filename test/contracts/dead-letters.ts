import { type Item, listingItem } from '../../adapters/dynamodb/items';
import type { DeadLetter, DeadLetters } from '../../application/operations/ports/dead-letters';
import { aPublished } from '../builders/listings';

export interface Given {
  readonly deadLetters: DeadLetters;
  /** Lets a message of the queue `mail` die. */
  readonly bury: (body: string) => Promise<void>;
  /** Returns what came back into the queue: at least so many. */
  readonly received: (atLeast: number) => Promise<readonly string[]>;
  /** Writes an item whose record the consumer of the table's stream then gives up. */
  readonly giveUp: (item: Item) => Promise<void>;
  /** Returns listings of which something was published, by their ids. */
  readonly published: () => Promise<readonly string[]>;
}

const note = JSON.stringify({ type: 'ContactMessage', subject: 'Zażółć' });
/** A listing that nobody can read. */
const poison = { id: 'poison', sk: 'TTD', status: 'NO SUCH STATUS' } as const;

/** Checks what all dead letters do. */
export const deadLettersContract = (name: string, make: () => Promise<Given>): void => {
  describe(`${name}: dead letters`, () => {
    const takeOne = async ({ deadLetters }: Given, queue: string): Promise<DeadLetter> => {
      const [letter] = await deadLetters.take(queue, 1);
      if (!letter) throw new Error('none came');
      return letter;
    };

    it('are told by what they are, never by what is in them', async () => {
      const given = await make();
      await given.bury(note);
      await given.bury('Ada, ada@example.org');
      const letters = [await takeOne(given, 'mail'), await takeOne(given, 'mail')];
      expect(letters.map(({ kind }) => kind).sort()).toEqual(['ContactMessage', 'Unknown']);
      expect(JSON.stringify(letters)).not.toMatch(/Zażółć|ada@/);
    });

    it('are hidden once taken, counted all the same, and can be taken again once released', async () => {
      const given = await make();
      await given.bury(note);
      const letter = await takeOne(given, 'mail');
      expect(await given.deadLetters.take('mail', 10)).toEqual([]);
      expect(await given.deadLetters.depth('mail')).toBe(1);
      await letter.release();
      expect((await takeOne(given, 'mail')).id).toBe(letter.id);
    });

    it('come back whole where they came from, and are gone once removed', async () => {
      const given = await make();
      await given.bury(note);
      const letter = await takeOne(given, 'mail');
      expect(await letter.isWhole()).toBe(true);
      expect(await letter.redrive()).toBe('taken');
      expect(await given.deadLetters.depth('mail')).toBe(1);
      await letter.remove();
      expect(await given.received(1)).toEqual([note]);
      expect(await given.deadLetters.depth('mail')).toBe(0);
    });

    it('of the stream are published again', async () => {
      const given = await make();
      const listing = aPublished();
      await given.giveUp(listingItem(listing));
      const letter = await takeOne(given, 'stream');
      expect([letter.kind, await letter.isWhole()]).toEqual(['StreamRecords', true]);
      expect(await letter.redrive()).toBe('taken');
      expect(await given.published()).toEqual([listing.id]);
    });

    it('of the stream that are poison still are refused', async () => {
      const given = await make();
      await given.giveUp(poison);
      expect(await (await takeOne(given, 'stream')).redrive()).toBe('refused');
      expect(await given.published()).toEqual([]);
    });

    it('are none of a queue that there is not', async () => {
      const { deadLetters } = await make();
      await expect(deadLetters.take('no such', 1)).rejects.toThrow('no dead letters named no such');
    });
  });
};
