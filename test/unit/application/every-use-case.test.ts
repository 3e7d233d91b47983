import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));

const useCases = filesIn('application', '.use-case.ts').map((file) => file.replace(/\.ts$/, ''));
const tests = filesIn('test/unit/application', '.test.ts').map((file) =>
  readFileSync(join(root, 'test/unit/application', file), 'utf8'),
);

describe('every use case', () => {
  it.each(useCases)('has tests of its own: %s', (useCase) => {
    expect(tests.some((text) => text.includes(`/application/${useCase}'`))).toBe(true);
  });
});
