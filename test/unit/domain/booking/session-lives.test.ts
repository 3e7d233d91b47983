import fc from 'fast-check';
import { step } from '../../../../domain/booking/step';
import { runs } from '../../../builders/runs';
import { everyRuleHolds } from './session-commands';
import { faults } from './session-faults';

describe('the places of a session', () => {
  it('keep every rule of the design through up to thousands of lives', () => {
    fc.assert(everyRuleHolds(step), { numRuns: runs(2000) });
  });

  it.each(Object.entries(faults))('would not keep them if %s', (_, faulty) => {
    const { failed } = fc.check(everyRuleHolds(faulty(step)), { numRuns: 20_000, endOnFailure: true });
    expect(failed).toBe(true);
  });
});
