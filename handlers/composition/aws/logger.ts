import { makePowertoolsLogger } from '../../../adapters/powertools/logger';
import { provide } from '../provider';

export const logger = provide('logger', () => makePowertoolsLogger('things-to-do'));
