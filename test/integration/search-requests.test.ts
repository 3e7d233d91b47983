import { Client } from '@opensearch-project/opensearch';
import { makeJsonLogger } from '../../adapters/console/json-logger';
import { makeOpenSearchIndex } from '../../adapters/opensearch/search-index';
import { makeOpenSearchAdmin } from '../../adapters/opensearch/search-index-admin';
import { noon } from '../builders/listings';
import { requestsByOperation } from '../builders/search-requests';
import { asked } from '../contracts/search-index-random';
import { type FaultProxy, startFaultProxy } from './support/fault-proxy';
import { client, clock, engine, freshAlias, leaveNothing, named, needEngine } from './support/search-indices';

type Operation = keyof typeof requestsByOperation;

let proxy: FaultProxy;
let asking: Client;

beforeAll(async () => {
  await needEngine();
  proxy = await startFaultProxy(engine);
  asking = new Client({ node: proxy.url, requestTimeout: 60_000, maxRetries: 0 });
});

afterAll(async () => {
  await asking.close();
  await proxy.stop();
  await leaveNothing();
});

const recordings = (alias: string) => {
  const recorded = new Map<Operation, Set<string>>();
  const general = (operation: string): string =>
    decodeURIComponent(operation)
      .replaceAll(new RegExp(`${alias}-\\d+`, 'g'), 'ALIAS-N')
      .replaceAll(alias, 'ALIAS');
  return {
    during: async (name: Operation, work: () => Promise<unknown>): Promise<void> => {
      const requests = recorded.get(name) ?? new Set();
      recorded.set(name, requests);
      proxy.inject(({ operation }) => void requests.add(general(operation)));
      await work();
      proxy.inject(undefined);
    },
    all: () => Object.fromEntries([...recorded].map(([name, requests]) => [name, [...requests].sort()])),
  };
};

const sorted = Object.fromEntries(
  Object.entries(requestsByOperation).map(([name, requests]) => [name, [...requests].sort()]),
);

it('every operation of the search adapters asks the engine for what the roles are held against, and nothing else', async () => {
  const alias = freshAlias();
  const index = makeOpenSearchIndex(asking, { alias, logger: makeJsonLogger(() => undefined), clock });
  const admin = makeOpenSearchAdmin(asking, { alias, clock });
  const { during, all } = recordings(alias);
  const entries = async function* () {
    yield [named('Puppets'), named('Drums')];
  };
  const broken = async function* () {
    yield [named('Puppets')];
    throw new Error('the table does not answer');
  };
  const rebuildInVain = () => expect(admin.rebuild(broken)).rejects.toThrow();
  const find = (args: object) =>
    index.find(asked(args), { size: 1, backward: false, after: { key: 0, id: '' } }, { now: noon, asOf: noon });

  await during('searchIndexAdmin.setUp', () => admin.setUp());
  await during('searchIndexAdmin.setUp', () => admin.setUp());
  await during('searchIndex.apply', () => index.apply([named('Puppets')]));
  await during('searchIndex.apply', () => index.apply([{ ...named('Gone'), version: 2, listing: undefined }]));
  await client.indices.refresh({ index: alias });
  await during('searchIndex.find', () => find({ search: 'puppets' }));
  await during('searchIndex.find', () => find({}));
  await during('searchIndex.facets', () => index.facets(asked({}), { now: noon }));
  await during('searchIndex.clusters', () => index.clusters(asked({}), 5, { now: noon }));
  await during('searchIndexAdmin.rebuild', () => admin.rebuild(entries));
  await during('searchIndexAdmin.rebuild', rebuildInVain);
  await client.indices.create({ index: `${alias}-7` });
  await client.indices.create({ index: `${alias}-8` });
  await during('searchIndexAdmin.deleteAll', () => admin.deleteAll());
  await during('searchIndexAdmin.deleteAll', () => admin.deleteAll());
  await during('searchIndexAdmin.rebuild', () => admin.rebuild(entries));

  expect(all()).toEqual(sorted);
});
