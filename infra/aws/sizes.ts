import { type Size, usualSize } from '../../handlers/function-row';
import { type FunctionName, functions } from '../../handlers/functions';

/** Returns the size of a function: its row's, or the usual one. */
export const sizeOf = (name: FunctionName): Size => functions[name].size ?? usualSize;
