import { firstParty } from '../../../../infra/web/app/booking/first-party';

const known = [
  { id: 'ola', months: 84 },
  { id: 'tom', months: 54 },
  { id: 'twin', months: 54 },
];

const childrenOf = (children: Parameters<typeof firstParty>[1]['children'], pressed: readonly string[] = []) =>
  firstParty(known, { children, adults: 1 }, pressed).children;

describe('who comes to what was searched for', () => {
  it('are own children of the ages that were asked for, by months', () => {
    expect(childrenOf([{ months: 84 }])).toEqual(['ola']);
    expect(childrenOf([{ months: 83 }])).toEqual([]);
  });

  it('is of twins the one who was pressed', () => {
    expect(childrenOf([{ months: 54 }], ['twin'])).toEqual(['twin']);
    expect(childrenOf([{ months: 54 }, { months: 54 }])).toEqual(['tom', 'twin']);
  });

  it('is for an age in years the only child of that age, and nobody of several', () => {
    expect(childrenOf([{ years: 7 }])).toEqual(['ola']);
    expect(childrenOf([{ years: 4 }])).toEqual([]);
  });

  it('are as many adults as were asked for', () => {
    expect(firstParty(known, { children: [], adults: 3 }, [])).toEqual({ children: [], adults: 3 });
  });
});
