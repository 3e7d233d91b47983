import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { queueSources } from '../../handlers/event-sources';
import { functionNames, operations } from '../../handlers/functions';
import { type Api, routes } from '../../handlers/routes';
import { schemaOf } from '../../handlers/schema';
import { runbooks } from '../../infra/aws/monitoring/runbooks';
import { functionKey } from '../../infra/aws/names';
import { parametersByStage } from '../../infra/aws/stages';
import {
  anchorsOf,
  codeIn,
  crowdedLines,
  filesOfLayers,
  matches,
  pageOf,
  type ReadPage,
  readPage,
  root,
  rowsOf,
} from './support/pages';

const files = filesOfLayers();
const pages = ['README.md', ...files.filter((file) => file.endsWith('/README.md'))].map(readPage);
const [start = pageOf('README.md', '')] = pages;
const page = (path: string): ReadPage => readPage(path);
const byPath = pages.map((one) => [one.path, one] as const);

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: object };

/** Returns what recipes and doc texts use as an example. */
const isExample = (file: string): boolean => file.includes('archive-thing-to-do') || file.startsWith('x.');

/** Returns a path from the root; a link to a place within the page is the page itself. */
const targetOf = ({ path }: ReadPage, link: string): string => {
  const [file = ''] = link.split('#');
  return file === '' ? path : posix.join(posix.dirname(path), file);
};

const linksOf = ({ prose }: ReadPage): readonly string[] =>
  matches(prose, /\]\(([^)\s]+)\)/g).filter((link) => !link.startsWith('https://') && !link.startsWith('http://'));

const brokenLinks = (one: ReadPage): readonly string[] =>
  linksOf(one).filter((link) => {
    const target = targetOf(one, link);
    const anchor = link.split('#')[1];
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchorsOf(page(target)).includes(anchor);
  });

const linksTo = (one: ReadPage): readonly string[] =>
  linksOf(one)
    .map((link) => targetOf(one, link))
    .filter((target) => target.endsWith('README.md'));

/** Tells whether a path is there, read from the root, from the page's folder, or as the end of one file's path. */
const isThere = (one: ReadPage, name: string): boolean =>
  existsSync(join(root, name)) ||
  existsSync(join(root, dirname(one.path), name)) ||
  files.some((file) => file.endsWith(`/${name}`));

const fileName = /^[\w.@-]+(?:\/[\w.@-]+)*\.(?:ts|cjs|md|graphql|py|ya?ml|java)$/;
const folderName = /^(?:adapters|application|domain|handlers|infra|test)\/[\w/-]+$/;

const lostFiles = (one: ReadPage): readonly string[] =>
  codeIn(one.prose)
    .filter((name) => (fileName.test(name) || folderName.test(name)) && !isExample(name))
    .filter((name) => !isThere(one, name));

const unknownCommands = ({ text }: ReadPage): readonly string[] => {
  const benchmark = (name: string): string => `test/bench/${name}.ts`;
  return [
    ...matches(text, /npm run (?:-s )?([\w:]+)/g).filter((script) => !Object.hasOwn(scripts, script)),
    ...matches(text, /npm run bench -- ([a-z-]+)/g).filter((name) => !existsSync(join(root, benchmark(name)))),
    ...matches(text, / -f (\w+)/g).filter((name) => !functionNames.map(functionKey).includes(name)),
    ...matches(text, /--param="(\w+)=/g).filter((name) => !Object.hasOwn(parametersByStage.default, name)),
  ];
};

describe.each(byPath)('%s', (_path, one) => {
  it('links to what there is', () => expect(brokenLinks(one)).toEqual([]));
  it('names files and folders that there are', () => expect(lostFiles(one)).toEqual([]));
  it('names commands, functions and parameters that there are', () => expect(unknownCommands(one)).toEqual([]));
  it('has one sentence on a line', () => expect(crowdedLines(one)).toEqual([]));
});

describe('the README', () => {
  it('is short enough to be finished', () => {
    expect(Buffer.byteLength(start.text)).toBeLessThanOrEqual(12 * 1024);
    expect(start.text.split('\n').length).toBeLessThanOrEqual(200);
  });

  it('leads to every other page', () => {
    const led = new Set(['README.md']);
    // A set that grows while it is read is read to its end.
    for (const path of led) {
      for (const target of linksTo(page(path))) led.add(target);
    }
    expect(pages.map(({ path }) => path).filter((path) => !led.has(path))).toEqual([]);
  });

  it('shows six pages, each a small file', () => {
    const shown = matches(start.prose, /!\[[^\]]+\]\(([^)]+)\)/g);
    const folder = 'infra/web/screenshots';
    expect([...shown].sort()).toEqual(
      readdirSync(join(root, folder))
        .map((name) => `${folder}/${name}`)
        .sort(),
    );
    expect(shown).toHaveLength(6);
    for (const path of shown) expect([path, statSync(join(root, path)).size < 60_000]).toEqual([path, true]);
  });

  it.each(Object.keys(routes) as readonly Api[])('names every operation of the %s API, and no other', (api) => {
    const rows = rowsOf(start, 'API');
    const [, queries = '', mutations] = rows.find(([name]) => name === api) ?? [];
    const shared = queries.startsWith('the same') ? codeIn(rows.find(([name]) => name === 'guest')?.[1]) : [];
    const schema = buildSchema(schemaOf(api));
    const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.keys(type?.getFields() ?? {}).sort();
    expect([...shared, ...codeIn(queries)].sort()).toEqual(fieldsOf(schema.getQueryType()));
    expect([...codeIn(mutations)].sort()).toEqual(fieldsOf(schema.getMutationType()));
  });

  it('has every command in its table', () => {
    const named = rowsOf(start, 'command').flatMap(([command]) => codeIn(command));
    const missing = Object.keys(scripts)
      .filter((script) => !script.startsWith('check:'))
      .filter((script) => !named.includes(`npm ${script}`) && !named.includes(`npm run ${script}`));
    expect(missing).toEqual([]);
  });
});

const typesIn = (file: string): readonly string[] =>
  matches(readFileSync(join(root, file), 'utf8'), /^export (?:interface|type) (\w+)/gm);

const interfacesIn = (file: string): readonly string[] =>
  matches(readFileSync(join(root, file), 'utf8'), /^export interface (\w+)/gm);

describe('a table says what the code says', () => {
  it('of ports: each has its row, and each adapter its file', () => {
    const portFiles = files.filter((file) => /^application\/(?:\w+\/)?ports\//.test(file));
    const ports = portFiles.flatMap(typesIn);
    const rows = rowsOf(page('adapters/README.md'), 'port');
    const named = rows.flatMap(([port]) => codeIn(port));
    expect(named.filter((port) => !ports.includes(port))).toEqual([]);
    expect(
      portFiles.filter((file) => interfacesIn(file).length > 0 && !typesIn(file).some((type) => named.includes(type))),
    ).toEqual([]);
    const adapters = rows
      .flatMap(([, ...cells]) => cells.flatMap(codeIn))
      .filter((name) => !name.startsWith('handlers/'));
    expect(adapters.length).toBeGreaterThan(20);
    const lost = adapters.filter(
      (name) => !files.some((file) => file.startsWith(`adapters/${name}.`) || file.startsWith(`adapters/${name}/`)),
    );
    expect(lost).toEqual([]);
  });

  it('of events', () => {
    const named = rowsOf(page('application/README.md'), 'event').flatMap(([event]) => codeIn(event));
    expect([...named].sort()).toEqual([...queueSources.analytics.events].sort());
  });

  it('of what operators call', () => {
    const rows = rowsOf(page('handlers/operations/README.md'), '`sls invoke -f …`');
    const named = rows.flatMap(([call]) => codeIn(call)).map((call) => call.split(' ')[0]);
    expect([...new Set(named)].sort()).toEqual(Object.keys(operations).sort());
  });

  it('of runbooks', () => {
    const named = rowsOf(page('infra/runbooks/README.md'), 'runbook').flatMap(([link]) =>
      matches(link ?? '', /\[([\w-]+)\]/g),
    );
    expect(named).toEqual([...runbooks]);
  });
});

describe('the checks find', () => {
  const wrong = (text: string): ReadPage => pageOf('handlers/README.md', text);

  it.each([
    ['a file that is gone', '[it](gone.md)', brokenLinks, 'gone.md'],
    ['a heading that is gone', '[it](../README.md#gone)', brokenLinks, '../README.md#gone'],
    ['a place of its own that is gone', '[it](#gone)', brokenLinks, '#gone'],
    ['a file that is named and gone', 'See `domain/gone.ts`.', lostFiles, 'domain/gone.ts'],
    ['a folder that is named and gone', 'See `domain/gone`.', lostFiles, 'domain/gone'],
    ['a script', '```\nnpm run gone\n```', unknownCommands, 'gone'],
    ['a benchmark', '`npm run bench -- gone`', unknownCommands, 'gone'],
    ['a function', '`npx sls invoke -f gone`', unknownCommands, 'gone'],
    ['a parameter', '`--param="gone=1"`', unknownCommands, 'gone'],
    ['two sentences on a line', 'One is here. Another follows.', crowdedLines, 'One is here. Another follows.'],
  ] as const)('%s', (_what, text, check, finding) => {
    expect(check(wrong(text))).toEqual([finding]);
  });
});
