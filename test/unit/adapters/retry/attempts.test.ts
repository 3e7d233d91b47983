import { attempts } from '../../../../adapters/retry/attempts';

describe('attempts', () => {
  it('are as many as are asked for, and only the last says so', async () => {
    const seen: boolean[] = [];
    for await (const { isLast } of attempts({ max: 4, firstPauseMs: 0 })) seen.push(isLast);
    expect(seen).toEqual([false, false, false, true]);
  });

  it('end with the first that nobody follows', async () => {
    let count = 0;
    for await (const _ of attempts({ max: 4, firstPauseMs: 0 })) {
      count += 1;
      if (count === 2) break;
    }
    expect(count).toBe(2);
  });
});
