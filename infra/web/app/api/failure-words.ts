import type { Words } from '../words/words';
import type { Failure } from './failure';

type Said = Pick<Words, 'failures' | 'faults' | 'refusals'>;
type Refused = Pick<Failure, 'type' | 'kind' | 'faults'>;

/**
 * Returns what is said of a failure in the language of the page: never the API's own sentence, which is English and may name
 * ids. Faults that no field shows are said, too.
 */
export const saidOf = (
  { type, kind, faults }: Refused,
  { failures, refusals, faults: faultWords }: Said,
  isMarked: (path: string) => boolean,
): readonly string[] => {
  if (kind) return [refusals[kind]];
  if (type !== 'InvalidInput') return [(failures as Readonly<Record<string, string>>)[type] ?? failures.Unknown];
  const unmarked = faults.filter(({ path }) => !isMarked(path)).map(({ message }) => message);
  if (unmarked.length < faults.length) return [failures.InvalidInput, ...new Set(unmarked)];
  return unmarked.length > 0 ? [...new Set(unmarked)] : [faultWords.unknown('')];
};
