import { textsOf } from '../../../../domain/finding/matches';
import { mentionsAll } from '../../../../domain/finding/words-found';
import { askedWordsOf } from '../../../../domain/shared/words';
import { aContent } from '../../../builders/listings';
import { mentions } from '../../../contracts/known-words';
import { entryOf } from '../../../contracts/search-index-random';
import { onlyBlanks, onlySigns, typedWords } from '../../../contracts/typed-words';

const rows = Object.values(typedWords).flat();

describe('a listing', () => {
  it.each(rows)('mentions the words that count for something, and no others: $listed', (row) => {
    const entry = entryOf(aContent({ name: row.listed, description: 'X.' }));
    for (const search of [...row.found, ...(row.notFound ?? []), ...onlySigns, ...onlyBlanks]) {
      const words = askedWordsOf(search);
      expect([search, mentionsAll(textsOf(entry), words)]).toEqual([search, mentions(entry, words)]);
    }
  });
});
