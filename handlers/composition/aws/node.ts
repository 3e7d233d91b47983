import { bookingNames as names } from '../../../adapters/node/booking-names';
import { randomIds, systemClock } from '../../../adapters/node/clock-and-ids';
import { patience as patient } from '../../../adapters/node/patience';
import { provide } from '../provider';

export const clock = provide('clock', () => systemClock);
export const ids = provide('ids', () => randomIds);
export const bookingNames = provide('bookingNames', () => names);
export const patience = provide('patience', () => patient);
