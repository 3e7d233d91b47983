import { replaceAddress } from '../router';
import { type Question, questionText, readQuestion } from './question';

/** Changes what is asked; the address says it at once, and no step to go back is made of it. */
export type Change = (part: Partial<Question>) => void;

export const change: Change = (part) => {
  const { question } = readQuestion(new URLSearchParams(location.search));
  replaceAddress(`/${questionText({ ...question, ...part })}`);
};
