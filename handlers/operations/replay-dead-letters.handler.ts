import * as v from 'valibot';
import { clock, deadLetters, logger, metrics } from '#adapters';
import { makeReplayDeadLetters } from '../../application/operations/replay-dead-letters.use-case';
import { wire } from '../composition/wire';
import { operation } from './operation';

const replayDeadLetters = wire(makeReplayDeadLetters, { clock, deadLetters, logger, metrics });
const maxLimit = 5000;
const wholeLimit = `is not a whole number from 1 to ${maxLimit}`;

const input = v.strictObject({
  dryRun: v.optional(v.boolean(), false),
  queue: v.optional(v.string()),
  limit: v.optional(
    v.pipe(v.number(wholeLimit), v.integer(wholeLimit), v.minValue(1, wholeLimit), v.maxValue(maxLimit, wholeLimit)),
    1000,
  ),
});

export const handler = operation('replayDeadLetters', input, (asked, until) => replayDeadLetters({ ...asked, until }));
