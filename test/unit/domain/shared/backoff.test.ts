import fc from 'fast-check';
import { pauseMs } from '../../../../domain/shared/backoff';

describe('a pause before something is tried again', () => {
  it('doubles with every failure, up to the longest, and is a random part of that', () => {
    const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(60), fc.nat(20_000), share, (firstPauseMs, failures, maxPauseMs, random) => {
        const longest = Math.min(firstPauseMs * 2 ** failures, maxPauseMs);
        expect(pauseMs({ firstPauseMs, maxPauseMs }, failures, random)).toBe(random * longest);
      }),
    );
  });
});
