import type { SearchIndex } from '../../application/finding/ports/search-index';
import { aContent } from '../builders/listings';
import { asked, entryOf, type Listed, plainList } from './search-index-random';
import { atNoon, idsOf, wholeIn } from './search-index-reading';
import { onlyBlanks, onlySigns, typedWords } from './typed-words';

/** How every search index reads words. `filled` answers one with some listings. */
export const searchWordsContract = (filled: (entries: readonly Listed[]) => Promise<SearchIndex>): void => {
  const named = (name: string, description = 'X.') => entryOf(aContent({ name, description }));

  describe('finds words as people type them:', () => {
    const rows = Object.entries(typedWords).flatMap(([kind, some]) =>
      some.map((row) => ({ kind, ...row, entry: named(row.listed) })),
    );
    const entries = rows.map(({ entry }) => entry);
    let index: SearchIndex;

    beforeAll(async () => {
      index = await filled(entries);
    });

    it.each(rows)('$kind, in $listed', async ({ entry, found, notFound = [] }) => {
      for (const search of [...found, ...notFound]) {
        const ids = idsOf(await wholeIn(index, { search }));
        expect(ids).toEqual(plainList(entries, asked({ search }), atNoon).map(({ id }) => id));
        expect([search, ids.includes(entry.id)]).toEqual([search, found.includes(search)]);
      }
    });

    it.each(onlySigns)('none by %j', async (search) => {
      expect(await wholeIn(index, { search })).toEqual([]);
    });

    it.each(onlyBlanks)('all by %j', async (search) => {
      expect(await wholeIn(index, { search })).toHaveLength(entries.length);
    });
  });

  it('puts first what is written just as it is asked for, signs and all', async () => {
    const cooking = named('Cooking');
    const letter = named('C for beginners');
    const described = named('Anything', 'Also C++, for all.');
    const written = named('C++ for children');
    const index = await filled([cooking, letter, described, written]);
    const inOrder = [written, described, letter, cooking].map(({ id }) => id);
    expect(idsOf(await wholeIn(index, { search: 'C++' }))).toEqual(inOrder);
    expect(idsOf(await wholeIn(index, { search: 'c' })).sort()).toEqual([...inOrder].sort());
  });

  it('puts a character that is a word before words that it begins or stands within', async () => {
    const [within, begun, word, described] = [
      named('水泳教室'),
      named('泳ぎ方教室'),
      named('泳 はじめ'),
      named('夏休み', 'みんなで水泳'),
    ];
    const index = await filled([within, begun, word, described]);
    const found = idsOf(await wholeIn(index, { search: '泳' }));
    expect(found[0]).toBe(word.id);
    expect(found.slice(1, 3).sort()).toEqual([within.id, begun.id].sort());
    expect(found[3]).toBe(described.id);
  });

  it('takes the dearest of search queries', async () => {
    const index = await filled([named('Äb-c#')]);
    const fifty = (make: (letters: string) => string) =>
      Array.from({ length: 50 }, (_, rank) =>
        make(String.fromCharCode(97 + (rank % 26), 97 + Math.floor(rank / 26))),
      ).join('');
    for (const make of [
      (letters: string) => `äö${letters}åøüä# `,
      (letters: string) => `ä${letters}#-`,
      (letters: string) => `${letters}abcdef `,
    ])
      expect(await wholeIn(index, { search: fifty(make) })).toEqual([]);
  });
};
