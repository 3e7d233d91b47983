import { resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

/** A stage of its own: what it leaves nothing of must be nobody's. */
export const stage = 'laptop';
export const stackName = `things-to-do-${stage}`;

export const region = 'eu-central-1';
