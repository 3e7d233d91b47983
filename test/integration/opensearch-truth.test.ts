import { makeJsonLogger } from '../../adapters/console/json-logger';
import { setUpIndex } from '../../adapters/opensearch/manage-index';
import { makeOpenSearchIndex } from '../../adapters/opensearch/search-index';
import type { SearchIndex } from '../../application/finding/ports/search-index';
import { facetsOf } from '../../domain/finding/facets';
import { textsOf } from '../../domain/finding/matches';
import { mentionsAll } from '../../domain/finding/words-found';
import { sessionsOf } from '../../domain/schedule/sessions';
import { comparePositions, type PageRequest, pageOf } from '../../domain/shared/paging';
import { dayMs } from '../../domain/shared/time';
import { makeRandom } from '../../infra/local-host/samples/random';
import { plainList } from '../contracts/search-index-random';
import { nights, parentsQuestion, parentsWorld, type Question } from './support/parents-world';
import { client, freshAlias, leaveNothing, needEngine } from './support/search-indices';

beforeAll(needEngine);
afterAll(leaveNothing);

/** Of each night: more than a thousand questions in all. */
const listings = 60;
const questions = 130;

const resultOf = <T>(answer: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};

/** The index as it was made a day before, with a shard or three. */
const filled = async (
  entries: ReturnType<typeof parentsWorld>,
  about: number,
  shards: number,
): Promise<SearchIndex> => {
  const alias = freshAlias();
  await setUpIndex(client, alias, shards);
  const logger = makeJsonLogger(() => undefined);
  const clock = { now: () => about - dayMs };
  const index = makeOpenSearchIndex(client, { alias, logger, clock, refresh: true });
  expect(await index.apply(entries)).toEqual([]);
  return index;
};

describe.each(Object.entries(nights))('when %s', (name, about) => {
  const entries = parentsWorld(listings, about, name.length);
  let index: SearchIndex;
  beforeAll(async () => {
    index = await filled(entries, about, name.startsWith('Warsaw') ? 3 : 1);
  });

  const ask = async ({ searchQuery, time }: Question, page: PageRequest) => {
    const { rows, ...told } = resultOf(await index.find(searchQuery, page, time));
    return { told: { ...told, ids: rows.map(({ listing }) => String(listing.id)) }, rows };
  };

  it('a parent gets what a plain filter and a plain sort give, any page of it, and facets', async () => {
    const random = makeRandom(name.length);
    let answered = 0;
    for (let number = 0; number < questions; number++) {
      const question = parentsQuestion(random, about);
      const { searchQuery, time } = question;
      const whole = plainList(entries, searchQuery, time);
      const direction = searchQuery.order.direction === 'ASC' ? 1 : -1;
      const all = await ask(question, { size: 500, backward: false });
      const edge = () => (random.between(0, 1) === 0 ? all.rows[random.between(0, whole.length)]?.position : undefined);
      const [after, before] = [edge(), edge()];
      const page = {
        size: random.between(1, 9),
        backward: random.between(0, 1) === 0,
        ...(after && { after }),
        ...(before && { before }),
      };
      const told = { total: whole.length, hasNext: false, hasPrevious: false };
      expect({ question, ...all.told }).toEqual({ question, ...told, ids: whole.map(({ id }) => id) });
      const { rows, ...flags } = pageOf(all.rows, page, (row, position) =>
        comparePositions(row.position, position, direction),
      );
      const ids = rows.map(({ listing }) => listing.id);
      expect({ question, page, ...(await ask(question, page)).told }).toEqual({ question, page, ...flags, ids });
      if (number % 6 === 0) {
        const mentioning = entries.filter((entry) => mentionsAll(textsOf(entry), searchQuery.words));
        const facets = resultOf(await index.facets(searchQuery, time));
        expect({ question, facets }).toEqual({ question, facets: facetsOf(mentioning, searchQuery, time.now) });
        const beside = resultOf(await index.find(searchQuery, page, time, { facets: true }));
        expect({ question, facets: beside.facets }).toEqual({ question, facets });
      }
      if (whole.length > 0) answered += 1;
    }
    expect(answered).toBeGreaterThan(questions / 4);
  });

  it('asks about many sessions', () => {
    const sessions = entries.flatMap(({ listing }) => [
      ...sessionsOf(listing, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    ]);
    expect(sessions.length * Object.keys(nights).length).toBeGreaterThan(10_000);
  });
});
