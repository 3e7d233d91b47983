import { randomUUID } from 'node:crypto';
import type { Clock } from '../../application/ports/clock';
import type { Ids } from '../../application/ports/ids';

export const systemClock: Clock = { now: () => Date.now() };

/** Makes version 4 UUIDs: 122 random bits each. */
export const randomIds: Ids = { next: () => randomUUID() };
