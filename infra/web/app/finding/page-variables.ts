import type { FindQueryVariables } from '../api/generated/guest';
import { variablesOf } from './filter';
import type { Question } from './question';

const pageSize = 20;

/** Returns what is asked for a page of what a question finds: the first one, or that after a place. */
export const pageVariables = (question: Question, after: string | null, now: Date): FindQueryVariables => ({
  ...variablesOf(question, now),
  isFirst: after === null,
  first: pageSize,
  after,
});
