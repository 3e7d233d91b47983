import type { Question, SortName } from './question';

/** Returns the order in which a question is answered unless another one is chosen. */
export const usualOrder = ({ words }: Pick<Question, 'words'>): SortName => (words.trim() === '' ? 'soonest' : 'best');

type Asked = Pick<Question, 'words' | 'place'>;

/** Returns the orders that there are for a question. */
export const ordersOf = ({ words, place }: Asked): readonly SortName[] => [
  'soonest',
  ...(place ? (['nearest'] as const) : []),
  'cheapest',
  ...(words.trim() === '' ? [] : (['best'] as const)),
];

/** Returns the order in which a question is answered: the usual one where the chosen one says nothing. */
export const orderOf = (question: Asked & Pick<Question, 'sort'>): SortName =>
  ordersOf(question).find((order) => order === question.sort) ?? usualOrder(question);

/** Returns what a question keeps of an order that is chosen: the usual one is no choice, and changes with the words. */
export const chosenOrder = (question: Asked, order: SortName): SortName | null =>
  order === usualOrder(question) ? null : order;
