import type { Result } from '../domain/shared/result';

/**
 * Asks once more where somebody wrote between reading and writing. Whoever said which revision they had read is then told what is there
 * instead: as revisions only grow, nothing can be written over it. Nobody else is asked for: they never said what they had seen.
 */
export const overtaken = async <Value, Refused extends { readonly code: string }>(
  revision: number | undefined,
  ask: () => Promise<Result<Value, Refused>>,
): Promise<Result<Value, Refused>> => {
  const first = await ask();
  const isOvertaken = !first.ok && first.error.code === 'ChangedMeanwhile';
  return isOvertaken && revision !== undefined ? ask() : first;
};
