import { type Alike, shownSimilar } from '../../../../infra/web/app/listing/near-similar';

const today = '2026-11-26';

const thing = (kilometres: number | null, part: Partial<Alike> = {}): Alike => ({
  distance: kilometres === null ? null : kilometres * 1000,
  attendance: 'IN_PERSON',
  target: { age: { from: 3, to: 9 } },
  sessions: { edges: [] },
  ...part,
});

const distances = (rows: readonly Alike[]) => rows.map(({ distance }) => distance);

describe('what is similar to a listing', () => {
  it('is near, whatever else there is', () => {
    const shown = shownSimilar([thing(1), thing(24), thing(115), thing(181)], [], today);
    expect([distances(shown.rows), shown.areNear]).toEqual([[1_000, 24_000], true]);
  });

  it('is said to be elsewhere where nothing is near', () => {
    const shown = shownSimilar([thing(115), thing(181)], [], today);
    expect([distances(shown.rows), shown.areNear]).toEqual([[115_000, 181_000], false]);
    expect(shownSimilar([], [], today)).toEqual({ rows: [], areNear: false });
    expect(shownSimilar([thing(null)], [], today).areNear).toBe(false);
    expect(shownSimilar([thing(500, { attendance: 'ONLINE' })], [], today).areNear).toBe(true);
  });

  it('is for all the children that come, as old as they are at its next session', () => {
    const grown = { target: { age: { from: 10, to: 15 } } };
    expect(distances(shownSimilar([thing(1, grown), thing(2)], [{ years: 5 }], today).rows)).toEqual([2_000]);
    expect(shownSimilar([thing(1, grown)], [{ years: 5 }], today).rows).toEqual([]);
    expect(shownSimilar([thing(1)], [{ years: 5 }, { years: 11 }], today).rows).toEqual([]);
    const node = { start: '2027-01-01T23:30:00Z', timeZone: 'Europe/Warsaw' };
    const later = thing(1, { target: { age: { from: 3, to: 9 } }, sessions: { edges: [{ node }] } });
    expect(shownSimilar([later], [{ months: 35, born: '2024-01-02' }], today).rows).toEqual([later]);
  });

  it('is at most four, the first of them', () => {
    const many = [1, 2, 3, 4, 5, 6].map((one) => thing(one));
    expect(shownSimilar(many, [], today).rows).toEqual(many.slice(0, 4));
  });
});
