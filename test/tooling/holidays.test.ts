import { readFileSync } from 'node:fs';
import { holidayTable, holidayTableFile, regionTable, regionTableFile } from '../../infra/tools/holidays';

/** Returns what is left when nobody minds where lines break. */
const unbroken = (source: string): string => source.replace(/[\s,]+/g, '');

it.each([
  ['holidays', holidayTableFile, holidayTable],
  ['regions', regionTableFile, regionTable],
])('the table of %s is the one that npm run holidays makes', (_, file, made) => {
  expect(unbroken(readFileSync(file, 'utf8'))).toBe(unbroken(made()));
});
