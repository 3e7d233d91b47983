import * as v from 'valibot';
import { indexDefinition } from '../../adapters/opensearch/index-definition';
import { openWordsOf } from '../../adapters/opensearch/open-words';
import { mentionsWords } from '../../adapters/opensearch/words-query';
import { listingWords, relevanceOf } from '../../domain/finding/ranking';
import { askedWordsOf } from '../../domain/shared/words';
import { benchListings, type Listed } from './search-listings';
import { buildModel, client, type Model, timeInTurn } from './search-models';

/**
 * How words are best found: folded by the domain and indexed with their beginnings, as the adapter does, against texts that
 * the engine folds and cuts into n-grams of 3 to 12 letters, anywhere in a word or from its beginning. What each costs to
 * index and to ask, and how many answers are not those of the domain's rule.
 */
const count = Number(process.argv[2] ?? 10_000);

/** What families type: words and beginnings, with and without their marks, in two scripts, short and long. */
const searches = [
  'swim',
  'lodz',
  'łódź',
  'Zywiec',
  'swim lodz',
  'puppet theatre',
  'strasse',
  'workshop for families',
  'da',
  'gymnastics',
  'strumming-for',
  'club number 7',
];

const analysed = (kind: 'ngram' | 'edge_ngram') => ({
  settings: {
    number_of_shards: 1,
    number_of_replicas: 0,
    max_ngram_diff: 9,
    analysis: {
      filter: { grams: { type: kind, min_gram: 3, max_gram: 12 } },
      analyzer: {
        grams: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'asciifolding', 'grams'] },
        folded: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'asciifolding'] },
      },
    },
  },
  mappings: {
    properties: {
      id: { type: 'keyword' },
      text: { type: 'text', analyzer: 'grams', search_analyzer: 'folded' },
    },
  },
});

const textOf = ({ listing: { content }, organiserName }: Listed): string =>
  [content.name, content.description, content.where.address, organiserName].join('\n');

const byAnalyzer = (kind: 'ngram' | 'edge_ngram'): Model<string> => ({
  name: `folded and cut by the engine, ${kind} 3 to 12`,
  definition: analysed(kind),
  document: (entry) => ({ id: entry.id, text: textOf(entry) }),
  query: (search) => ({ match: { text: { query: search, operator: 'and' } } }),
});

const { nameWords, otherWords, openNameWords, openOtherWords, id } = indexDefinition.mappings?.properties ?? {};

const models: readonly Model<string>[] = [
  {
    name: 'folded by the domain, with beginnings',
    definition: {
      settings: indexDefinition.settings,
      mappings: { properties: { id, nameWords, otherWords, openNameWords, openOtherWords } },
    },
    document: (entry) => {
      const known = listingWords(entry);
      return {
        id: entry.id,
        nameWords: known.name,
        otherWords: known.others,
        openNameWords: known.name.flatMap(openWordsOf),
        openOtherWords: known.others.flatMap(openWordsOf),
      };
    },
    query: (search) => ({ bool: { must: mentionsWords(askedWordsOf(search)) } }),
  },
  byAnalyzer('edge_ngram'),
  byAnalyzer('ngram'),
];

const answer = v.object({
  hits: v.object({
    hits: v.array(v.object({ fields: v.object({ id: v.tuple([v.string()]) }) })),
  }),
});

const ask = async (index: string, query: object, size: number, after?: string) => {
  const body = {
    query,
    size,
    ...(after !== undefined && { search_after: [after] }),
    _source: false,
    docvalue_fields: ['id'],
    track_total_hits: true,
    sort: [{ id: { order: 'asc' as const } }],
  };
  const { hits } = v.parse(answer, (await client.search({ index, body })).body);
  return hits.hits.map(({ fields }) => fields.id[0]);
};

/** The engine gives no more at once. */
const maxAtOnce = 10_000;

const askForAll = async (index: string, query: object): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (let page = await ask(index, query, maxAtOnce); page.length > 0; ) {
    for (const one of page) found.add(one);
    page = await ask(index, query, maxAtOnce, page.at(-1));
  }
  return found;
};

/** Answers by the domain's rule: every word of the search query begins a word of the listing. */
const rightAnswers = (listings: readonly Listed[], search: string): ReadonlySet<string> => {
  const asked = askedWordsOf(search);
  const isRight = (entry: Listed) => asked.every((word) => relevanceOf(listingWords(entry), [word]).score > 0);
  return new Set(listings.filter(isRight).map(({ id }) => id));
};

const indexOf = (number: number): string => `bench-words-${number}`;

const main = async (): Promise<void> => {
  const listings = benchListings(count, Date.now());
  const right = new Map(searches.map((search) => [search, rightAnswers(listings, search)]));
  for (const [number, model] of models.entries()) {
    const built = await buildModel(indexOf(number), model, listings);
    const wrong: string[] = [];
    for (const search of searches) {
      const found = await askForAll(indexOf(number), model.query(search));
      const rights = right.get(search) ?? new Set();
      const surplus = [...found].filter((id) => !rights.has(id)).length;
      const missing = [...rights].filter((id) => !found.has(id)).length;
      if (surplus + missing > 0) wrong.push(`"${search}" ${surplus} too many and ${missing} missing of ${rights.size}`);
    }
    console.log(`${model.name}: ${built}, ${wrong.join(', ') || 'every answer right'}`);
  }
  const asks = models.map(({ query }, number) => async () => {
    for (const search of searches) await ask(indexOf(number), query(search), 20);
  });
  const times = await timeInTurn(asks);
  for (const [number, { name }] of models.entries()) {
    console.log(`${name}: ${String(times[number])} for ${searches.length} searches`);
    await client.indices.delete({ index: indexOf(number) });
  }
  await client.close();
};

void main();
