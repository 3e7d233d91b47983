import { setting } from '../environment';
import { provide } from '../provider';

export const stage = provide('stage', () => setting('STAGE'));
