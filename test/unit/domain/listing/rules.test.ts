import fc from 'fast-check';
import * as v from 'valibot';
import { childRules } from '../../../../domain/family/child';
import { parseContent } from '../../../../domain/listing/parse-content';
import { firstName } from '../../../../domain/people/profile';
import { organiserId } from '../../../../domain/shared/ids';
import { toAmount, toMinorUnits } from '../../../../domain/shared/money';
import { comparePositions, type Position, pageOf } from '../../../../domain/shared/paging';
import {
  dayMs,
  dayOf,
  dayOfWeekOf,
  daysOfWeek,
  instantAt,
  parseDate,
  parseDateTime,
  parseTime,
} from '../../../../domain/shared/time';
import { noon } from '../../../builders/listings';
import { aThingToDoInput } from '../../../builders/thing-to-do-input';

const owner = organiserId('owner');
const store = { bucket: 'images', region: 'here' };
const faults = (overrides: object): string[] => {
  const parsed = parseContent(aThingToDoInput(overrides), owner, store);
  return parsed.ok ? [] : parsed.error.faults.map(({ path }) => path);
};
const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
const image = { name: 'a.png', bucket: 'images', key: `owner/${uuid}.png`, region: 'here' };
const range = (from: string, to: string) => ({ dateTime: { from, to }, occurrences: [] });

const onDay = (dayOfWeek: string, from: string, to: string) => ({
  dateTime: { from, to },
  occurrences: [{ dayOfWeek, hours: { from: '10:00:00Z', to: '11:00:00Z' } }],
});

describe('the content of a listing', () => {
  it.each([
    ['as it is', {}],
    ['for several kinds of people', { target: { age: { from: 0, to: 99 }, type: ['FAMILY', 'ADULT', 'CHILD'] } }],
    ['with an image of its owner', { image }],
    ['without contact', { contact: { email: '', phone: null, www: '' } }],
    ['for nothing', { price: { from: 0, to: 0 } }],
    ['at a price that nobody knows', { price: { from: 0, to: 0 }, priceKind: 'UNKNOWN' }],
    ['for what families like to give', { price: { from: 0, to: 0 }, priceKind: 'DONATION' }],
    ['for a suggested donation', { price: { from: 5, to: 10 }, priceKind: 'DONATION' }],
    ['from a price on', { price: { from: 5, to: 5 }, priceKind: 'FROM' }],
    ['of no kind of price in particular', { priceKind: null }],
    ['with a name of its organiser’s own', { externalId: 'feed#42 / żółw' }],
    ['with no such name', { externalId: null }],
    ['in yen', { price: { from: 1500, to: 1500 }, currency: 'JPY' }],
    ['long past', { when: range('2001-01-01T10:00:00Z', '2001-01-01T11:00:00Z') }],
    [
      'on the last day of its time',
      { type: 'RECURRING_EVENT', when: onDay('MON', '2026-12-01T00:00:00Z', '2026-12-07T00:00:00Z') },
    ],
    ['on a weekday long past', { type: 'PLACE', when: onDay('SUN', '2001-01-07T12:00:00Z', '2001-01-07T12:00:00Z') }],
    [
      'at hours that no event heeds',
      { when: { ...aThingToDoInput().when, occurrences: onDay('MON', '', '').occurrences } },
    ],
    ['of ten years', { type: 'PLACE', when: range('2026-01-01T00:00:00Z', '2036-01-01T00:00:00Z') }],
    ['of one moment, for a place', { type: 'PLACE', when: range('2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z') }],
  ])('is valid %s', (_how, overrides) => {
    expect(faults(overrides)).toEqual([]);
  });

  it('keeps a place as it was written, and none closer to a line than a store can write', () => {
    const placeAt = (lat: number, lon: number) => {
      const where = { location: { lat, lon }, address: 'x' };
      const parsed = parseContent(aThingToDoInput({ where }), owner, store);
      return parsed.ok ? parsed.value.content.where.location : undefined;
    };
    expect(placeAt(51.7592123456789, -19.4560000001)).toEqual({ lat: 51.7592123456789, lon: -19.4560000001 });
    for (const tiny of [1e-10, -1e-131, Number.MIN_VALUE, -0]) expect(placeAt(tiny, tiny)).toEqual({ lat: 0, lon: 0 });
  });

  it.each([
    ['name', { name: '  —  ' }],
    ['name', { name: 'two\nlines' }],
    ['name', { name: 'two\u2028lines' }],
    ['name', { name: 'x'.repeat(201) }],
    ['name', { name: 'half \ud800' }],
    ['description', { description: 'bell \u0007' }],
    ['where.address', { where: { location: { lat: 0, lon: 0 }, address: '' } }],
    ['where.location.lon', { where: { location: { lat: 0, lon: -181 }, address: 'x' } }],
    ['when.dateTime', { when: range('2026-01-01T10:00:00Z', '2026-01-01T10:00:00Z') }],
    ['when.dateTime.to', { when: range('2026-01-02T10:00:00Z', '2026-01-01T10:00:00Z') }],
    ['when.dateTime.to', { type: 'PLACE', when: range('2026-01-01T00:00:00Z', '2036-01-01T00:00:01Z') }],
    ['when.dateTime.to', { type: 'PLACE', when: range('9990-12-31T00:00:00Z', '9991-01-01T00:00:00Z') }],
    ['when.dateTime.to', { type: 'PLACE', when: range('9990-12-31T00:00:00Z', '9999-12-31T23:59:59-18:00') }],
    ['when.dateTime.from', { type: 'PLACE', when: range('0000-01-01T00:00:00+18:00', '1000-01-02T00:00:00Z') }],
    ['when.occurrences', { type: 'RECURRING_EVENT' }],
    [
      'when.occurrences',
      { type: 'RECURRING_EVENT', when: onDay('MON', '2026-12-01T00:00:00Z', '2026-12-06T22:59:59Z') },
    ],
    ['when.occurrences', { type: 'PLACE', when: onDay('SUN', '2026-12-05T22:59:59Z', '2026-12-05T22:59:59Z') }],
    ['contact.email', { contact: { email: 'nobody' } }],
    ['contact.phone', { contact: { phone: 'call me' } }],
    ['contact.www', { contact: { www: 'ftp://example.com' } }],
    ['contact.www', { contact: { www: 'https://user:secret@example.com' } }],
    ['target.age.from', { target: { age: { from: -1, to: 3 }, type: ['CHILD'] } }],
    ['target.age.to', { target: { age: { from: 1, to: 121 }, type: ['CHILD'] } }],
    ['target.type', { target: { age: { from: 1, to: 12 }, type: [] } }],
    ['target.type', { target: { age: { from: 1, to: 12 }, type: ['CHILD', 'FAMILY', 'CHILD'] } }],
    ['target.type', { target: { age: { from: 1, to: 12 }, type: 'CHILD' } }],
    ['target.type.1', { target: { age: { from: 1, to: 12 }, type: ['CHILD', 'TEEN'] } }],
    ['price.from', { price: { from: -0.5, to: 3 } }],
    ['price.to', { price: { from: 3, to: 2 } }],
    ['price.to', { price: { from: 1, to: 19.999 } }],
    ['price.from', { price: { from: 1.5, to: 2 }, currency: 'JPY' }],
    ['priceKind', { price: { from: 5, to: 5 }, priceKind: 'FREE' }],
    ['priceKind', { price: { from: 0, to: 5 }, priceKind: 'FREE' }],
    ['priceKind', { price: { from: 5, to: 10 }, priceKind: 'FIXED' }],
    ['priceKind', { price: { from: 0, to: 0.01 }, priceKind: 'UNKNOWN' }],
    ['priceKind', { priceKind: 'CHEAP' }],
    ['externalId', { externalId: '' }],
    ['externalId', { externalId: ' \u200b ' }],
    ['externalId', { externalId: 'two\nlines' }],
    ['externalId', { externalId: 'x'.repeat(201) }],
    ['currency', { currency: 'pounds' }],
    ['image.key', { image: { ...image, key: `owner-too/${uuid}.png` } }],
    ['image.key', { image: { ...image, key: `owner/../other/${uuid}.png` } }],
    ['image.key', { image: { ...image, key: `owner//${uuid}.png` } }],
    ['image.key', { image: { ...image, key: `owner/x/${uuid}.png` } }],
    ['image.key', { image: { ...image, key: `owner/${uuid}.html` } }],
    ['image.key', { image: { ...image, key: `owner/${uuid}.png.html` } }],
    ['image.key', { image: { ...image, key: `owner/${uuid}.png\n` } }],
    ['image.key', { image: { ...image, key: `owner/${uuid.toUpperCase()}.png` } }],
    ['image.key', { image: { ...image, key: `owner/${uuid}.PNG` } }],
    ['image.key', { image: { ...image, key: `owner/${uuid}.jpeg` } }],
    ['image.key', { image: { ...image, key: `owner/${uuid}` } }],
    ['image.key', { image: { ...image, key: `owner/${uuid}%2e.png` } }],
    ['image.key', { image: { ...image, key: 'owner/x.png' } }],
    ['image.key', { image: { ...image, key: 'owner/x.html' } }],
    ['image.key', { image: { ...image, key: 'owner/' } }],
    ['image.key', { image: { ...image, key: '' } }],
    ['image.key', { image: { ...image, key: `submitted/${uuid}.png` } }],
    ['image.key', { image: { ...image, key: `approved/${uuid}.png` } }],
    ['image.bucket', { image: { ...image, bucket: 'theirs' } }],
    ['image.region', { image: { ...image, region: 'there' } }],
  ])('is at fault at %s', (path, overrides) => {
    expect(faults(overrides)).toContain(path);
  });

  it.each([
    ['FREE', 0, 0],
    ['FIXED', 5, 5],
    ['FROM', 0, 5],
    ['FROM', 5, 6],
  ])('is %s by itself at %d to %d', (kind, from, to) => {
    const parsed = parseContent(aThingToDoInput({ price: { from, to } }), owner, store);
    expect(parsed.ok && parsed.value.content.priceKind).toBe(kind);
  });

  it('needs a day within its time, whatever its weekdays', () => {
    const day = fc.integer({ min: 0, max: 12 }).map((days) => noon + days * dayMs);
    fc.assert(
      fc.property(day, day, fc.subarray([...daysOfWeek], { minLength: 1 }), (from, to, weekdays) => {
        const occurrences = weekdays.flatMap((weekday) => onDay(weekday, '', '').occurrences);
        const when = { dateTime: { from: instantAt(from), to: instantAt(Math.max(from, to)) }, occurrences };
        const days = Array.from({ length: 13 }, (_, index) => noon + index * dayMs);
        const within = days.filter((each) => each >= from && each <= Math.max(from, to));
        const takesPlace = within.some((each) => weekdays.includes(dayOfWeekOf(dayOf(each))));
        expect(faults({ type: 'PLACE', when })).toEqual(takesPlace ? [] : ['when.occurrences']);
      }),
    );
  });

  const onMondays = (from: string, to: string) => ({
    dateTime: { from: '2026-12-01T00:00:00Z', to: '2026-12-31T00:00:00Z' },
    occurrences: [{ dayOfWeek: 'MON', hours: { from, to } }],
  });

  it.each([
    ['10:00', '10:00'],
    ['10:00:00Z', '12:00:00+02:00'],
    ['00:00:00.500', '00:00:00.500'],
  ])('takes equal ends of hours, %s to %s', (from, to) => {
    const when = onMondays(from, to);
    expect(faults({ type: 'PLACE', when })).toEqual([]);
    expect(faults({ type: 'RECURRING_EVENT', when })).toEqual([]);
  });

  it.each([
    ['10:00Z', '11:00'],
    ['10:00', '11:00+01:00'],
    ['10:00:00', '10:00:00Z'],
  ])('takes no hours on two clocks, %s to %s', (from, to) => {
    const when = onMondays(from, to);
    expect(faults({ type: 'RECURRING_EVENT', when })).toEqual(['when.occurrences.0.hours.to']);
  });
});

describe('prices', () => {
  it('survive the way into minor units and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom('PLN', 'JPY', 'EUR', 'TND'), (minor, currency) => {
        expect(toMinorUnits(toAmount(minor, currency), currency)).toBe(minor);
      }),
    );
  });
});

describe('a child', () => {
  const isValid = (birthDate: string): boolean => v.is(childRules(noon), { name: 'Kim', birthDate });

  it.each([
    ['2026-11-23', true],
    ['2026-11-25', true],
    ['2026-11-26', false],
    ['2027-01-01', false],
    ['2001-11-24', true],
    ['2001-11-23', false],
    ['2024-02-30', false],
    ['soon', false],
  ])('born on %s is valid: %s', (birthDate, valid) => {
    expect(isValid(birthDate)).toBe(valid);
  });
});

describe('the first name of a profile', () => {
  it.each([
    ['Ada', 'a@example.com', 'Ada'],
    [undefined, 'ada.l@example.com', 'New member'],
    ['\u0000', 'ada@example.com', 'New member'],
    ['ADA@example.com', 'ada@example.com', 'New member'],
    ['', '__@example.com', 'New member'],
  ])('of %p and %s is %s', (given, address, name) => {
    expect(firstName(given, address)).toBe(name);
  });
});

describe('times', () => {
  it.each([
    ['2026-11-24T10:00:00Z', '2026-11-24T10:00:00.000Z'],
    ['2026-11-24T10:00+02:00', '2026-11-24T08:00:00.000Z'],
    ['2026-11-24T10:00:00.123456789-01:30:30', '2026-11-24T11:30:30.123Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(new Date(Number(parseDateTime(text))).toISOString()).toBe(instant);
  });

  it.each(['2026-11-24T10:00:00', '2026-02-29T10:00:00Z', '2026-11-24T24:00:00Z', '2026-11-24 10:00:00Z', '', 'T'])(
    '%p is no moment',
    (text) => {
      expect(parseDateTime(text)).toBeUndefined();
    },
  );

  it('takes a time of day to UTC, and a day as it is written', () => {
    expect(parseTime('01:00:00+02:00')).toBe(23 * 3_600_000);
    expect(parseTime('10:30')).toBe(10.5 * 3_600_000);
    expect(parseDate('1970-01-02+12:00')).toBe(1);
    expect(parseDate('2025-02-29')).toBeUndefined();
  });
});

describe('paging', () => {
  const rows = fc.uniqueArray(
    fc.record({ key: fc.integer({ min: 0, max: 3 }), id: fc.string({ minLength: 1, maxLength: 2 }) }),
    { selector: ({ id }) => id, maxLength: 12 },
  );

  it('answers what Relay’s algorithm answers, with exact flags', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(1 as const, -1 as const),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        (unsorted, direction, size, backward, a, b) => {
          const compare = (one: Position, other: Position) => comparePositions(one, other, direction);
          const sorted = [...unsorted].sort(compare);
          const after = a % 3 === 0 ? undefined : sorted[a % (sorted.length || 1)];
          const before = b % 3 === 0 ? undefined : sorted[b % (sorted.length || 1)];
          const kept = sorted.filter(
            (row) => (!after || compare(row, after) > 0) && (!before || compare(row, before) < 0),
          );
          const expected = backward ? kept.slice(-size) : kept.slice(0, size);
          const page = pageOf(sorted, { size, backward, ...(after && { after }), ...(before && { before }) }, compare);
          expect(page.rows).toEqual(expected);
          expect(page.total).toBe(sorted.length);
          const [first] = expected;
          const last = expected.at(-1);
          if (first && last) {
            expect(page.hasPrevious).toBe(sorted.indexOf(first) > 0);
            expect(page.hasNext).toBe(sorted.indexOf(last) < sorted.length - 1);
          }
        },
      ),
    );
  });
});
