import fc from 'fast-check';
import { toEpoch, toWall, zoneNamed } from '../../../../domain/schedule/zone';
import { dayMs, hour } from '../../../../domain/shared/time';
import { runs } from '../../../builders/runs';

const zone = (name: string) => {
  const found = zoneNamed(name);
  if (!found) throw new Error(`no zone ${name}`);
  return found;
};

const wall = (text: string): number => Date.parse(`${text}:00Z`);
const iso = (epoch: number): string => new Date(epoch).toISOString().slice(0, 16);

describe('a time on the wall', () => {
  it.each([
    ['Europe/Warsaw', '2026-07-01T17:00', '2026-07-01T15:00'],
    ['Europe/Warsaw', '2026-12-01T17:00', '2026-12-01T16:00'],
    ['America/New_York', '2026-03-07T10:00', '2026-03-07T15:00'],
    ['Asia/Kathmandu', '2026-03-07T10:00', '2026-03-07T04:15'],
    ['Pacific/Kiritimati', '2026-03-07T10:00', '2026-03-06T20:00'],
  ])('in %s, %s is %s UTC', (name, local, utc) => {
    expect(iso(toEpoch(zone(name), wall(local)))).toBe(utc);
  });

  it.each([
    ['Europe/Warsaw', '2026-03-29T02:30', '2026-03-29T01:30'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45'],
    ['America/St_Johns', '2026-03-08T02:15', '2026-03-08T05:45'],
    ['Africa/Cairo', '2026-04-24T00:30', '2026-04-23T22:30'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00'],
  ])('that %s leaves out, %s, moves on: %s UTC', (name, local, utc) => {
    expect(iso(toEpoch(zone(name), wall(local)))).toBe(utc);
  });

  it.each([
    ['Europe/Warsaw', '2026-10-25T02:30', '2026-10-25T00:30'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45'],
  ])('that comes twice in %s, %s, is its earlier moment: %s UTC', (name, local, utc) => {
    expect(iso(toEpoch(zone(name), wall(local)))).toBe(utc);
  });

  const zones = Intl.supportedValuesOf('timeZone').map(zone);
  const moments = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2040, 0, 1) });

  it('is what every clock shows at its moment, or what it shows once it has moved on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (there, epoch) => {
        const shown = toWall(there, epoch);
        const back = toEpoch(there, shown);
        // The earlier of two moments shows the same.
        expect(toWall(there, back)).toBe(shown);
        expect(back).toBeLessThanOrEqual(epoch);
        expect(epoch - back).toBeLessThanOrEqual(dayMs);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('has the offset that Intl tells, hour by hour through a change of the clock', () => {
    const warsaw = zone('Europe/Warsaw');
    const format = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Warsaw', hourCycle: 'h23', hour: 'numeric' });
    for (let epoch = Date.UTC(2026, 9, 24); epoch < Date.UTC(2026, 9, 27); epoch += hour) {
      expect(new Date(toWall(warsaw, epoch)).getUTCHours()).toBe(Number(format.format(epoch)));
    }
  });
});

describe('the name of a zone', () => {
  it.each(['Europe/Warsaw', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('%s is one', (name) => {
    expect(zoneNamed(name)?.name).toBe(name);
  });

  it.each(['Europe/Atlantis', '', '+01:00', 'Europe/Warsaw\n', '../etc/passwd', 'x'.repeat(100_000)])(
    '%j is none',
    (name) => {
      expect(zoneNamed(name)).toBeUndefined();
    },
  );
});
