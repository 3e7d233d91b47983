import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const run = promisify(execFile);

interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const inDomain = (rule: string, ...texts: readonly string[]): readonly Planted[] =>
  texts.map((text) => ({ rule, file: 'domain/shared/planted.ts', text }));

const lines = (count: number): string => Array.from({ length: count }, () => '  again();\n').join('');
const branches = (count: number): string =>
  Array.from({ length: count }, (_, at) => `  if (is(${at})) again();\n`).join('');

/** Files that break a rule each. */
const planted: readonly Planted[] = [
  ...inDomain(
    'no-restricted-syntax',
    'export const now = () => new Date();',
    'export const now = () => Date();',
    'export const today = (format: Intl.DateTimeFormat) => format.format();',
    'export const read = async () => 1;',
    'export async function read() {}',
    'export const rules = { async read() {} };',
    'export async function* read() { yield 1; }',
    'export type Later = Promise<number>;',
    'export const later = () => Promise.resolve(1);',
    'export const after = (task: { then(done: () => void): void }) => task.then(() => {});',
  ),
  ...inDomain(
    'no-restricted-properties',
    'export const now = () => Date.now();',
    "export const now = () => Date['now']();",
    'export const { now } = Date;',
    'export const any = () => Math.random();',
    'export const { random } = Math;',
  ),
  ...inDomain(
    'no-restricted-globals',
    'export const now = () => performance.now();',
    'export const id = () => crypto.randomUUID();',
    'export const now = () => globalThis.Date.now();',
    'export const later = (task: () => void) => setTimeout(task, 1);',
    'export const page = () => fetch("https://example.org");',
    'export const stage = () => process.env.STAGE;',
    'export const tell = () => console.log(1);',
  ),
  {
    rule: 'no-restricted-properties',
    file: 'infra/planted.ts',
    text: 'export const isUrl = (text: string) => URL.canParse(text);',
  },
  {
    rule: 'no-restricted-properties',
    file: 'domain/planted.ts',
    text: 'export const isUrl = (text: string) => URL.canParse(text);',
  },
  {
    rule: 'no-restricted-syntax',
    file: 'application/listing/planted.ts',
    text: 'export const write = (listings: { commit(): void }) => listings.commit();',
  },
  ...['domain', 'application', 'adapters', 'handlers', 'infra'].flatMap((layer) => [
    { rule: 'complexity', file: `${layer}/planted.ts`, text: `export const f = () => {\n${branches(10)}};` },
    { rule: 'max-lines-per-function', file: `${layer}/planted.ts`, text: `export const f = () => {\n${lines(59)}};` },
    { rule: 'max-lines', file: `${layer}/planted.ts`, text: lines(301) },
  ]),
  ...['domain', 'application', 'adapters', 'handlers'].flatMap((layer) =>
    [
      '/** The places that are left. */\nexport const left = (places: number) => places;',
      '/** Whether it is open. */\nexport function isOpen() {}',
      '/** What is asked for. */\nexport interface Asked {}',
      '/**\n * A party, in line or not.\n */\nexport type Party = number;',
      '/** It was refused. */\nexport class Refused {}',
      '/** Milliseconds. */\nexport const minute = 60_000;',
      '/** `rows` in order. */\nexport const sorted = (rows: number[]) => rows;',
    ].map((text) => ({ rule: 'own/verb-first', file: `${layer}/planted.ts`, text })),
  ),
  { rule: 'own/short-steps', file: 'test/planted.ts', text: `export const f = () => {\n${lines(59)}};` },
  { rule: 'own/short-steps', file: 'test/planted.ts', text: `it('is long', () => {\n${lines(59)}});` },
  { rule: 'max-lines', file: 'test/planted.ts', text: lines(301) },
];

/** What keeps to all of them. */
const sound: readonly Omit<Planted, 'rule'>[] = [
  { file: 'domain/shared/planted.ts', text: 'export const at = (epoch: number) => new Date(epoch).toISOString();' },
  { file: 'domain/shared/planted.ts', text: `export const f = () => {\n${branches(9)}};` },
  { file: 'domain/shared/planted.ts', text: `export const f = () => {\n${lines(58)}};` },
  {
    file: 'domain/planted.ts',
    text: '/**\n * Returns `rows`, sorted.\n */\nexport const sorted = (rows: number[]) => rows;',
  },
  {
    file: 'adapters/planted.ts',
    text: '/** A row. */\nconst row = 1;\n/** Holds a row. */\nexport const rows = [row];',
  },
  { file: 'test/planted.ts', text: `describe('a list of tests', () => {\nit('is short', () => {});\n${lines(59)}});` },
  { file: 'application/planted.ts', text: 'export const read = async () => 1;' },
  { file: 'adapters/planted.ts', text: 'export const now = () => Date.now();' },
];

/** Lints texts as if they stood in their files. What needs types is left out: these files are in no project. */
const linter = `
  import { ESLint } from 'eslint';
  import tseslint from 'typescript-eslint';
  const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });
  const rules = [];
  for (const { file, text } of JSON.parse(process.argv[1])) {
    const [result] = await eslint.lintText(text, { filePath: file });
    rules.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
  }
  process.stdout.write(JSON.stringify(rules));
`;

describe('the house style', () => {
  const all = [...planted, ...sound];
  let broken: readonly (readonly string[])[];

  beforeAll(async () => {
    const words = ['--input-type=module', '--eval', linter, '--', JSON.stringify(all)];
    const { stdout } = await run(process.execPath, words, { cwd: root, maxBuffer: 16 * 1024 * 1024 });
    broken = JSON.parse(stdout) as string[][];
  }, 300_000);

  it.each(planted.map((one, at) => [one.rule, one.file, one.text.slice(0, 60), at] as const))(
    '%s finds in %s: %s',
    (rule, _file, _text, at) => {
      expect(broken[at]).toContain(rule);
    },
  );

  it.each(sound.map((one, at) => [one.file, one.text.slice(0, 60), at] as const))(
    'is kept in %s by %s',
    (_file, _text, at) => {
      expect(broken[planted.length + at]).toEqual([]);
    },
  );
});
