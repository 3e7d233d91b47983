import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type FunctionName, functionNames, functions, handlerPath } from '../../handlers/functions';
import type { Grant } from '../../handlers/grants';
import { grantsByMethod } from '../builders/port-grants';

const root = join(__dirname, '../..');

const read = (file: string): string => readFileSync(`${join(root, file)}.ts`, 'utf8');

/** Files that a handler is made of, down to the use cases and what they share; ports and adapters stay outside. */
const filesOf = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of read(file).matchAll(/from '(\.[^']+)'/g)) {
    const next = relative(root, join(root, dirname(file), path));
    if (/^(application\/(?!ports|\w+\/ports)|handlers\/(reactions|operations|presenters)\/)/.test(next))
      filesOf(next, seen);
  }
  return seen;
};

/** `listings.get` and so on: every call of a port's method that the function's own code holds. */
const callsOf = (name: FunctionName, methods: ReadonlyMap<string, unknown>): readonly string[] => {
  const sources = [...filesOf(handlerPath(name))].map(read);
  const called = sources.flatMap((source) => [...source.matchAll(/\b(\w+\.\w+)(?=\()/g)].map(([call]) => call));
  return [...new Set(called)].filter((call) => methods.has(call) || call.startsWith('directory.'));
};

/** In which pool people are looked up is an argument. */
const poolsOf = (name: FunctionName): readonly Grant[] =>
  (['user', 'organiser'] as const)
    .filter((pool) => [...filesOf(handlerPath(name))].some((file) => read(file).includes(`'${pool}'`)))
    .map((pool) => `${pool}-pool:ListUsers` as const);

describe('what a function may do', () => {
  let methods: ReadonlyMap<string, readonly Grant[]>;

  beforeAll(async () => {
    methods = await grantsByMethod();
  });

  it('is known of every method of every port', () => {
    expect([...methods].filter(([, asked]) => asked.length === 0)).toEqual([]);
    expect(methods.get('listings.commit')).toEqual(['table:PutItem']);
    expect(methods.get('listings.pending')).toEqual(['gsi-2:Query']);
  });

  it.each(functionNames)('is what %s does, no less and no more', (name) => {
    const calls = callsOf(name, methods);
    const needed = calls.flatMap((call) => (call.startsWith('directory.') ? poolsOf(name) : (methods.get(call) ?? [])));
    expect([...new Set(needed)].sort()).toEqual([...functions[name].grants].sort());
  });
});
