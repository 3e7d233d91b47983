import * as fc from 'fast-check';
import * as v from 'valibot';
import { daysOnEarth, isNotBornYet, isTooOld } from '../../../../domain/family/birth-dates';
import { childRules } from '../../../../domain/family/child';
import { parseSearchQuery } from '../../../../domain/finding/parse-search-query';
import { zoneNamed } from '../../../../domain/schedule/zone';
import { calendarDayAt, dayMs, dayOf, hour, minute, parseDate } from '../../../../domain/shared/time';
import { runs } from '../../../builders/runs';

const mayBeAdded = (birthDate: string, now: number): boolean => v.is(childRules(now), { name: 'Kim', birthDate });
const mayBeAsked = (birthDate: string, now: number): boolean =>
  parseSearchQuery({ filter: { party: { children: [{ birthDate }] } } }, now).ok;

/** Returns the calendar day there, as JavaScript's own calendar has it. */
const dayThere = (zone: string, now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(now));

describe.each([
  ['a family', mayBeAdded],
  ['a question', mayBeAsked],
])('the birth date of a child of %s', (_whose, isValid) => {
  it.each([
    ['has begun in Auckland, and not in UTC', '2026-11-26T11:30:00Z', '2026-11-27', true],
    ['has begun on Kiritimati alone', '2026-11-26T10:00:00Z', '2026-11-27', true],
    ['has begun nowhere', '2026-11-26T09:59:59.999Z', '2026-11-27', false],
    ['has begun nowhere, late in Honolulu', '2026-11-27T09:59:00Z', '2026-11-28', false],
    ['is two days ahead of the clocks behind', '2026-11-26T11:59:59Z', '2026-11-28', false],
    ['is 25 years ago in Honolulu still', '2026-11-26T09:00:00Z', '2001-11-25', true],
    ['is 25 years ago on the last clock still', '2026-11-26T11:59:59.999Z', '2001-11-25', true],
    ['is more than 25 years ago everywhere', '2026-11-26T12:00:00Z', '2001-11-25', false],
    ['was a leap day 25 years ago', '2025-03-01T20:00:00Z', '2000-02-29', true],
    ['was a leap day more than 25 years ago', '2025-03-02T12:00:00Z', '2000-02-29', false],
  ])('that %s', (_what, now, birthDate, isSo) => {
    expect(isValid(birthDate, Date.parse(now))).toBe(isSo);
  });

  it('is that of no clock on Earth, whatever the moment', () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Auckland', 'Europe/Warsaw', 'Pacific/Honolulu', 'Etc/GMT+12'];
    const moments = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(moments, (now) => {
        for (const zone of zones) expect(isValid(dayThere(zone, now), now)).toBe(true);
        const [first] = zones
          .map((zone) => dayThere(zone, now))
          .sort()
          .reverse();
        expect(isValid(calendarDayAt(Number(parseDate(first ?? '')) + 1), now)).toBe(false);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('days on Earth', () => {
  it('are those of every clock that there is', () => {
    const now = Date.parse('2026-11-26T00:00:00Z');
    for (const name of Intl.supportedValuesOf('timeZone')) {
      expect(zoneNamed(name)).toBeDefined();
      for (let hours = 0; hours < 24; hours += 1) {
        const moment = now + hours * hour + 59 * minute;
        const { earliest, latest } = daysOnEarth(moment);
        const there = Number(parseDate(dayThere(name, moment)));
        expect([there <= earliest, there >= latest]).toEqual([true, true]);
      }
    }
  });

  it('say who is not born yet, and who is too old', () => {
    const now = Date.parse('2026-11-26T00:00:00Z');
    const days = daysOnEarth(now);
    expect(days).toEqual({ earliest: dayOf(now), latest: dayOf(now) - 1 });
    expect([0, 1].map((more) => isNotBornYet(days.earliest + more, days))).toEqual([false, true]);
    const eldest = Date.parse('2001-11-25') / dayMs;
    expect([0, 1].map((less) => isTooOld(eldest - less, days))).toEqual([false, true]);
  });
});
