import { dayAndTime, money, number } from '../format';
import { words } from '../words';
import type { Tongue } from './money';

/** Returns how the reader's language says things. */
export const tongue = (): Tongue => ({ words: words(), money, number, dayAndTime });
