import fc from 'fast-check';
import { parseSearchQuery } from '../../../../domain/finding/parse-search-query';
import type { SearchQuery } from '../../../../domain/finding/search-query';
import { type Coordinates, isInBox } from '../../../../domain/shared/geo';
import { dayMs, hour } from '../../../../domain/shared/time';
import { noon } from '../../../builders/listings';

const today = Math.floor(noon / dayMs);

const asked = (filter: object, more: object = {}): SearchQuery => {
  const parsed = parseSearchQuery({ filter, ...more }, noon);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.faults));
  return parsed.value;
};

const faultsOf = (filter: object): Record<string, string> => {
  const parsed = parseSearchQuery({ filter }, noon);
  return parsed.ok ? {} : Object.fromEntries(parsed.error.faults.map(({ path, message }) => [path, message]));
};

const many = (value: unknown, count = 1000): unknown[] => Array.from({ length: count }, () => value);

describe('what a parent asks', () => {
  it('is read with each child as its parent knows its age', () => {
    const children = [{ birthDate: '2023-07-24' }, { ageInMonths: 40 }, { age: 3 }];
    expect(asked({ party: { children, adults: 2 } }).party).toEqual({
      children: [
        { bornOn: Date.parse('2023-07-24') / dayMs },
        { months: { from: 40, to: 40 } },
        { months: { from: 36, to: 47 } },
      ],
      adults: 2,
    });
  });

  it.each([
    [{ party: {} }],
    [{ party: { children: [], adults: 0 } }],
    [{ party: null, available: null, totalPrice: null, free: null, dayOfWeek: null, organiser: null }],
    [{ dayOfWeek: [], organiser: [], setting: [], attendance: [], language: [], accessibility: [], tag: [] }],
    [{ available: false, boundingBox: null, when: {} }],
  ])('asks for nothing where it says nothing: %j', (filter) => {
    expect(asked(filter)).toEqual(asked({}));
  });

  it('is one stretch of days, weekdays and hours', () => {
    const date = { from: '2026-11-28', to: '2026-11-29' };
    const days = { from: today + 4, to: today + 5 };
    expect(
      asked({ when: { date, time: { from: '22:00', to: '02:00' } }, dayOfWeek: ['SUN', 'FRI', 'SUN'] }).when,
    ).toEqual({
      days,
      weekdays: ['FRI', 'SUN'],
      hours: { from: 22 * hour, to: 2 * hour },
    });
    expect(asked({ dayOfWeek: ['MON'] }).when).toEqual({ weekdays: ['MON'] });
  });

  it('is on the clock that hours are written with', () => {
    const hoursOf = (from: string, to: string) => asked({ when: { time: { from, to } } }).when;
    expect(hoursOf('10:00', '12:00')).toEqual({ hours: { from: 10 * hour, to: 12 * hour } });
    expect(hoursOf('10:00Z', '12:00Z')).toEqual({ hours: { from: 10 * hour, to: 12 * hour }, offset: 0 });
    expect(hoursOf('00:30+01:00', '02:00+01:00')).toEqual({ hours: { from: hour / 2, to: 2 * hour }, offset: hour });
    // The end is taken to the clock of the start.
    expect(hoursOf('10:00+01:00', '11:00Z')).toEqual({ hours: { from: 10 * hour, to: 12 * hour }, offset: hour });
  });

  it('compares languages, tags and lists in one way of writing', () => {
    const lists = asked({
      language: ['EN-gb', 'pl', 'PL'],
      tag: [' Żłobek ', 'zlobek'],
      setting: ['INDOOR', 'INDOOR'],
    });
    expect([lists.languages, lists.tags, lists.settings]).toEqual([['en-GB', 'pl'], ['zlobek'], ['INDOOR']]);
  });

  it('orders by the soonest, both ways, and by it without words', () => {
    const orderOf = (sort: object) => asked({}, { search: 'x', sort }).order;
    expect(orderOf({ sortBy: 'SOONEST' })).toEqual({ by: 'SOONEST', direction: 'ASC' });
    expect(orderOf({ sortBy: 'SOONEST', direction: 'DESC' })).toEqual({ by: 'SOONEST', direction: 'DESC' });
    expect(asked({}, { sort: { sortBy: 'RELEVANCE', direction: 'ASC' } }).order).toEqual({
      by: 'SOONEST',
      direction: 'ASC',
    });
  });
});

describe('a question that is none', () => {
  const child = (one: object) => ({ party: { children: [{ age: 3 }, one] } });

  it.each([
    [child({}), 'party.children.1'],
    [child({ birthDate: '2020-01-01', age: 6 }), 'party.children.1'],
    [child({ birthDate: '2020-01-01', ageInMonths: 70, age: 6 }), 'party.children.1'],
    [child({ birthDate: '2026-11-26' }), 'party.children.1.birthDate'],
    [child({ birthDate: '2001-11-23' }), 'party.children.1.birthDate'],
    [child({ birthDate: '2026-02-30' }), 'party.children.1.birthDate'],
    [child({ age: -1 }), 'party.children.1.age'],
    [child({ age: 26 }), 'party.children.1.age'],
    [child({ ageInMonths: 1.5 }), 'party.children.1.ageInMonths'],
    [child({ ageInMonths: 312 }), 'party.children.1.ageInMonths'],
    [{ party: { children: many({ age: 3 }, 11) } }, 'party.children'],
    [{ party: { adults: 11 } }, 'party.adults'],
    [{ party: { adults: -1 } }, 'party.adults'],
    [{ totalPrice: { from: 0, to: 40 } }, 'totalPrice'],
    [{ totalPrice: { from: 0, to: 40 }, party: { adults: 0 } }, 'totalPrice'],
    [{ totalPrice: { from: 40, to: 0 }, party: { adults: 1 } }, 'totalPrice.to'],
    [{ boundingBox: { southWest: { lat: 52, lon: 0 }, northEast: { lat: 51, lon: 1 } } }, 'boundingBox.northEast.lat'],
    [
      { boundingBox: { southWest: { lat: -91, lon: 0 }, northEast: { lat: 51, lon: 181 } } },
      'boundingBox.northEast.lon',
    ],
    [{ location: { coordinates: { lat: 0, lon: 0 }, radius: 6_371_000 } }, 'location.radius'],
    [{ when: { time: { from: '10:00', to: '12:00Z' } } }, 'when.time.to'],
    [{ when: { time: { from: '10:00+01:00', to: '09:00Z' } } }, 'when.time.to'],
    [{ dayOfWeek: ['FUNDAY'] }, 'dayOfWeek.0'],
    [{ language: ['not a language'] }, 'language.0'],
    [{ tag: ['x'.repeat(41)] }, 'tag.0'],
    [{ accessibility: ['LIFT'] }, 'accessibility.0'],
    ...['organiser', 'language', 'tag', 'dayOfWeek', 'setting', 'attendance', 'accessibility'].map(
      (name): [object, string] => [{ [name]: many('x') }, name],
    ),
  ])('names the place of its fault: %j', (filter, path) => {
    expect(Object.keys(faultsOf(filter))).toContain(`filter.${path}`);
  });

  it('names every fault at once', () => {
    const filter = { ...child({}), dayOfWeek: ['X'], location: { coordinates: { lat: 99, lon: 0 }, radius: 0 } };
    expect(Object.keys(faultsOf(filter)).sort()).toEqual([
      'filter.dayOfWeek.0',
      'filter.location.coordinates.lat',
      'filter.location.radius',
      'filter.party.children.1',
    ]);
  });
});

describe('a box', () => {
  const degrees = fc.integer({ min: -180, max: 180 });
  const point = fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: degrees });

  it('holds what lies east of its west end before its east end', () => {
    fc.assert(
      fc.property(point, degrees, degrees, (place, west, east) => {
        const eastward = (lon: number) => (((lon - west) % 360) + 360) % 360;
        const width = east >= west ? east - west : east - west + 360;
        const isIn = width >= 360 || eastward(place.lon) <= width;
        const corner = (lat: number, lon: number): Coordinates => ({ lat, lon });
        expect(isInBox({ southWest: corner(-90, west), northEast: corner(90, east) }, place)).toBe(isIn);
      }),
    );
  });

  it('crosses the antimeridian where its west is east of its east', () => {
    const fiji = { southWest: { lat: -20, lon: 176 }, northEast: { lat: -12, lon: -178 } };
    const isIn = (lat: number, lon: number) => isInBox(fiji, { lat, lon });
    expect([isIn(-18, 178), isIn(-17, -179), isIn(-18, 180), isIn(-18, -180), isIn(-18, 0), isIn(-21, 178)]).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
