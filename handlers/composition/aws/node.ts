import { randomIds, systemClock } from '../../../adapters/node/clock-and-ids';
import { provide } from '../provider';

export const clock = provide('clock', () => systemClock);
export const ids = provide('ids', () => randomIds);
