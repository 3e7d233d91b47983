import { makeHmacCursors } from '../../../adapters/cursors/hmac-cursors';
import { setting } from '../environment';
import { provide } from '../provider';

export const cursors = provide('cursors', () => makeHmacCursors(setting('CURSOR_SECRET')));
