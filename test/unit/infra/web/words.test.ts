import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../../../infra/web/app/words/en/all';
import { pl } from '../../../../infra/web/app/words/pl/all';

const app = join(__dirname, '../../../../infra/web/app');

const source = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('words/') && !file.includes('generated/'))
  .map((file) => readFileSync(join(app, file), 'utf8'))
  .join('\n');

type Part = Readonly<Record<string, string | ((...values: never[]) => string)>>;

/** Kinds of the APIs are looked up by what the API answers; the compiler holds them complete. */
const byKind = ['failures', 'faults', 'refusals', 'accessibility', 'category', 'listingType', 'setting', 'target'];
const parts = Object.entries(en).filter(([name]) => !byKind.includes(name)) as [string, Part][];

/** Looked up by a value that is named as they are. */
const byName = new Set(['morning', 'afternoon', 'evening', 'today', 'tomorrow', 'weekend', 'week']);

describe('what the page says', () => {
  it.each(parts)('uses every key of %s', (_, part) => {
    const unused = Object.keys(part).filter((key) => !byName.has(key) && !new RegExp(`\\.${key}\\b`).test(source));
    expect(unused).toEqual([]);
  });

  it('is said in Polish by words of its own', () => {
    const same = (['accessibility', 'category', 'failures', 'refusals'] as const).flatMap((name) =>
      Object.entries(pl[name]).filter(([key, text]) => (en[name] as Part)[key] === text && text !== 'Sport'),
    );
    expect(same).toEqual([]);
  });

  it('counts as Polish does', () => {
    const counted = [1, 2, 5, 12, 22, 25].map((count) => pl.finding.placesLeft(count));
    expect(counted).toEqual([
      'zostało 1 miejsce',
      'zostały 2 miejsca',
      'zostało 5 miejsc',
      'zostało 12 miejsc',
      'zostały 22 miejsca',
      'zostało 25 miejsc',
    ]);
    expect([1, 3].map((count) => en.finding.placesLeft(count))).toEqual(['1 place left', '3 places left']);
  });
});
