import { setting } from '../environment';
import { provide } from '../provider';

/** Takes whatever is not plainly `false` for a stage that real families use. */
export const keepsData = provide('keepsData', () => setting('KEEPS_DATA') !== 'false');
