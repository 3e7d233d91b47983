import fc from 'fast-check';
import { attempts, pauseMs } from '../../../../adapters/retry/attempts';

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

describe('a pause', () => {
  it('is never longer than the doubled one, nor than the longest', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(60), fc.nat(20_000), (firstPauseMs, failures, maxPauseMs) => {
        const paused = pauseMs({ firstPauseMs, maxPauseMs }, failures);
        expect(paused).toBeGreaterThanOrEqual(0);
        expect(paused).toBeLessThanOrEqual(Math.min(firstPauseMs * 2 ** failures, maxPauseMs));
      }),
    );
  });
});
