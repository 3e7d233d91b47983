import { stepTo } from '../router';
import { type Question, questionText, readQuestion } from './question';

/** Changes what is asked; the address says it at once, and a step back takes it back. */
export type Change = (part: Partial<Question>) => void;

/** What is typed letter by letter: all letters together are one change. */
const typed: readonly string[] = ['words', 'maxPrice'] satisfies readonly (keyof Question)[];

export const change: Change = (part) => {
  const { question } = readQuestion(new URLSearchParams(location.search));
  const [first = '', ...others] = Object.keys(part);
  stepTo(`/${questionText({ ...question, ...part })}`, others.length === 0 && typed.includes(first) ? first : null);
};
