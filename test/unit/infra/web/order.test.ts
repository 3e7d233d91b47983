import { variablesOf } from '../../../../infra/web/app/finding/filter';
import { chosenOrder, orderOf, ordersOf } from '../../../../infra/web/app/finding/order';
import { emptyQuestion, type Question } from '../../../../infra/web/app/finding/question';

const sortOf = (part: Partial<Question>) => variablesOf({ ...emptyQuestion, ...part }, new Date()).sort?.sortBy;

describe('the order of what is found', () => {
  it('is with a text the best match first, unless another one was chosen for it', () => {
    expect(orderOf({ words: 'swim', place: null, sort: null })).toBe('best');
    expect(sortOf({ words: 'swim' })).toBeUndefined();
    expect(sortOf({ words: 'swim', sort: 'soonest' })).toBe('SOONEST');
    // Who had the soonest first before they typed chose nothing.
    const sort = chosenOrder({ words: '', place: null }, 'soonest');
    expect(orderOf({ words: 'swim', place: null, sort })).toBe('best');
  });

  it('is the soonest without a text, whatever was chosen for one', () => {
    expect(orderOf({ words: ' ', place: null, sort: 'best' })).toBe('soonest');
    expect(ordersOf({ words: '', place: null })).toEqual(['soonest', 'cheapest']);
    expect(sortOf({ sort: 'best' })).toBeUndefined();
  });

  it('is by distance only where somebody says from where', () => {
    expect(sortOf({ sort: 'nearest' })).toBeUndefined();
    expect(sortOf({ sort: 'nearest', place: { name: 'Łódź', lat: 51.7, lon: 19.4 } })).toBe('GEO_DISTANCE');
    expect(sortOf({ sort: 'cheapest' })).toBe('PRICE');
  });
});
