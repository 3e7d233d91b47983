import { readFileSync } from 'node:fs';
import { holidayTable, holidayTableFile } from '../../infra/tools/holidays';

/** Returns what is left when nobody minds where lines break. */
const unbroken = (source: string): string => source.replace(/[\s,]+/g, '');

it('the table of holidays is the one that npm run holidays makes', () => {
  expect(unbroken(readFileSync(holidayTableFile, 'utf8'))).toBe(unbroken(holidayTable()));
});
