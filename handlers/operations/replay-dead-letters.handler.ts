import * as v from 'valibot';
import { clock, deadLetters, logger, metrics } from '#adapters';
import { makeReplayDeadLetters } from '../../application/operations/replay-dead-letters.use-case';
import { wire } from '../composition/wire';
import { operation } from './operation';

const replayDeadLetters = wire(makeReplayDeadLetters, { clock, deadLetters, logger, metrics });
const input = v.strictObject({
  dryRun: v.optional(v.boolean(), false),
  queue: v.optional(v.string()),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)), 1000),
});

export const handler = operation('replayDeadLetters', input, (asked, until) => replayDeadLetters({ ...asked, until }));
