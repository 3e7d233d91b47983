import { setTimeout as pause } from 'node:timers/promises';
import type { Patience } from '../../application/ports/patience';

export const patience: Patience = { random: () => Math.random(), sleep: (milliseconds) => pause(milliseconds) };
