import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { loadHandler } from '../../../handlers/functions';
import { type Api, routes } from '../../../handlers/routes';
import { schemaOf } from '../../../handlers/schema';
import { executableSchema } from '../../../infra/local-host/graphql/executable-schema';

/** UTF-16 units of the longest text that may be kept: no rule but a bound may be handed a longer one. */
const longestText = 10_000;
const small = 20_000;

interface Work {
  calls: number;
  letters: number;
  longest: number;
}

const scalars: Readonly<Record<string, unknown>> = {
  AWSDate: '2020-02-29',
  AWSDateTime: '2026-12-01T10:00:00Z',
  AWSTime: '10:00:00Z',
  Boolean: true,
  Float: 1,
  Int: 1,
};

/** What makes rules work hard, so many letters of it. */
const hostileTexts: readonly ((length: number) => string)[] = [
  (length) => '@'.repeat(length),
  (length) => `a${'\u0301'.repeat(length / 2)}${'\u0323'.repeat(length / 2)}`,
  (length) => `www.${'字'.repeat(length)}`,
  (length) => '1 '.repeat(length / 2),
  (length) => 'a.'.repeat(length / 2),
  (length) => `${'x'.repeat(length)}\ud800`,
];

type Make = (type: GraphQLInputType) => unknown;

/** Returns a value of each kind of a type: what it holds is by `text` where it is a text, and `entries` long where it is a list. */
const makeValue = (text: string, entries: number): Make => {
  const make: Make = (type) => {
    if (isNonNullType(type)) return make(type.ofType);
    if (isListType(type)) return Array(entries).fill(make(type.ofType));
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (!isInputObjectType(type)) return scalars[type.name] ?? text;
    return Object.fromEntries(Object.entries(type.getFields()).map(([name, field]) => [name, make(field.type)]));
  };
  return make;
};

const argumentsOf = (field: GraphQLField<unknown, unknown>, make: Make): Record<string, unknown> =>
  Object.fromEntries(field.args.map(({ name, type }) => [name, make(type)]));

/** Counts everything that costs more than the letters: regular expressions, normalising, reading URLs. Nothing is timed. */
const counted = async (run: () => Promise<unknown>): Promise<Work> => {
  const work: Work = { calls: 0, letters: 0, longest: 0 };
  const exec = Reflect.get(RegExp.prototype, 'exec');
  const normalize = Reflect.get(String.prototype, 'normalize');
  const PlainUrl = URL;
  const note = (text: string): void => {
    work.calls += 1;
    work.letters += text.length;
    work.longest = Math.max(work.longest, text.length);
  };
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    note(text);
    return exec.call(this, text);
  };
  String.prototype.normalize = function (this: string, form?: string) {
    note(this);
    return normalize.call(this, form);
  };
  globalThis.URL = class extends PlainUrl {
    constructor(url: string | URL, base?: string | URL) {
      note(String(url));
      super(url, base);
    }
  };
  try {
    await run();
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.normalize = normalize;
    globalThis.URL = PlainUrl;
  }
  return work;
};

const ask = async (api: Api, type: string, field: string, args: object): Promise<Work> => {
  const route = routes[api][type]?.[field];
  if (!route) throw new Error(`${type}.${field} has no route`);
  const handler = await loadHandler(route.function);
  const event = {
    arguments: args,
    identity: { sub: 'somebody', sourceIp: ['127.0.0.1'] },
    info: { fieldName: field, parentTypeName: type },
  };
  return counted(() => handler(event));
};

const fields = (['guest', 'user', 'organiser', 'audit'] as const).flatMap((api) => {
  const schema = executableSchema(schemaOf(api), routes[api], () => Promise.reject(new Error('not asked')));
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ args }) => args.length > 0)
      .map((field) => [`${api} ${type?.name ?? ''}.${field.name}`, api, type?.name ?? '', field] as const),
  );
});

describe('what a refused input costs', () => {
  it('counts what is dear', async () => {
    const work = await counted(async () => /b+$/.test('aaab') && 'ab'.normalize() && new URL('https://a.b'));
    expect(work).toEqual({ calls: 3, letters: 17, longest: 11 });
  });

  it.each(fields)('is bounded by its lengths: %s', async (_name, api, type, field) => {
    expect(field.args.map(({ type: wanted }) => getNamedType(wanted))).not.toEqual([]);
    for (const text of hostileTexts) {
      const once = await ask(api, type, field.name, argumentsOf(field, makeValue(text(small), 1)));
      const more = await ask(api, type, field.name, argumentsOf(field, makeValue(text(8 * small), 1)));
      expect(more.longest).toBeLessThanOrEqual(longestText);
      expect(more).toEqual(once);
    }
  });

  it.each(fields)('does not grow with the entries of a list: %s', async (_name, api, type, field) => {
    const text = 'x'.repeat(100);
    const once = await ask(api, type, field.name, argumentsOf(field, makeValue(text, 1000)));
    const more = await ask(api, type, field.name, argumentsOf(field, makeValue(text, 8000)));
    expect(more).toEqual(once);
  });
});
