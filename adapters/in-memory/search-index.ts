import MiniSearch from 'minisearch';
import type { Found, IndexEntry, SearchIndex } from '../../application/ports/search-index';
import { fits, textsOf } from '../../domain/finding/answers';
import type { Question } from '../../domain/finding/question';
import { distanceBetween } from '../../domain/shared/geo';
import { toAmount } from '../../domain/shared/money';
import { comparePositions, type PageRequest, pageOf } from '../../domain/shared/paging';
import { ok } from '../../domain/shared/result';
import { wordsOf } from '../../domain/shared/words';
import { type FindSession, makeFindSession } from './search-sessions';

type Listed = Extract<IndexEntry, { listing: object }>;

interface Indexed {
  readonly entry: Listed;
  readonly findSession: FindSession;
  readonly price: number;
}

/** What the text index holds of a listing: each text under a name of its own. */
interface TextDocument {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly address: string;
  readonly organiser: string;
}

const textDocumentOf = (entry: Listed): TextDocument => {
  const [name = '', description = '', address = '', organiser = ''] = textsOf(entry);
  return { id: entry.id, name, description, address, organiser };
};

const makeTextIndex = (): MiniSearch<TextDocument> =>
  new MiniSearch<TextDocument>({
    fields: ['name', 'description', 'address', 'organiser'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND', boost: { name: 3, organiser: 2 } },
  });

const indexed = (entry: Listed): Indexed => {
  const { content } = entry.listing;
  return {
    entry,
    findSession: makeFindSession(content),
    price: toAmount(content.price.from, content.price.currency),
  };
};

export const makeInMemorySearchIndex = (): SearchIndex => {
  const versions = new Map<string, number>();
  const documents = new Map<string, Indexed>();
  const texts = makeTextIndex();

  const put = (entry: IndexEntry): void => {
    if ((versions.get(entry.id) ?? 0) >= entry.version) return;
    versions.set(entry.id, entry.version);
    const known = documents.get(entry.id);
    if (known) texts.remove(textDocumentOf(known.entry));
    documents.delete(entry.id);
    if (!entry.listing) return;
    documents.set(entry.id, indexed(entry));
    texts.add(textDocumentOf(entry));
  };

  /** Candidates by their words, each with its score. */
  function* candidates({ words }: Question): Generator<readonly [Indexed, number]> {
    if (words.length === 0) {
      for (const document of documents.values()) yield [document, 0];
      return;
    }
    for (const { id, score } of texts.search(words.join(' '))) {
      const document = documents.get(String(id));
      if (document) yield [document, score];
    }
  }

  const matches = (question: Question, { now, asOf }: { readonly now: number; readonly asOf: number }): Found[] => {
    const rows: Found[] = [];
    const { by } = question.order;
    for (const [{ entry, findSession, price }, score] of candidates(question)) {
      const { listing } = entry;
      if (!fits(listing.content, question)) continue;
      const session = findSession(question.when, asOf);
      if (!session || (now !== asOf && !findSession(question.when, now))) continue;
      const distance = question.origin && distanceBetween(question.origin, listing.content.where.location);
      const keys = { RELEVANCE: score, SOONEST: session.start, GEO_DISTANCE: distance ?? 0, PRICE: price };
      rows.push({ listing, distance, position: { key: keys[by], id: listing.id } });
    }
    return rows;
  };

  return {
    find: async (question, page: PageRequest, time) => {
      const direction = question.order.direction === 'ASC' ? 1 : -1;
      const rows = matches(question, time).sort((a, b) => comparePositions(a.position, b.position, direction));
      return ok(pageOf(rows, page, (row, position) => comparePositions(row.position, position, direction)));
    },
    apply: async (entries) => {
      entries.forEach(put);
      return [];
    },
  };
};
