import { setting } from '../environment';
import { provide } from '../provider';

/** Whatever is not plainly `false` is taken for a stage that real families use. */
export const keepsData = provide('keepsData', () => setting('KEEPS_DATA') !== 'false');
