import { signal } from '@preact/signals';
import { ask } from '../api/client';
import { type MyChildrenQuery, myChildren } from '../api/generated/user';
import { useLoaded } from '../api/loaded';
import { people } from '../session';
import { withBirths } from './births';
import { today } from './days';
import { mayNameOwn, type Question } from './question';

export type OwnChild = NonNullable<MyChildrenQuery['myChildren']>[number];

/** Who was ticked, for the address does not say: twins are of one age. */
export const pressed = signal<readonly string[]>([]);

interface Family {
  readonly known: readonly OwnChild[];
  /** The question, with the birth dates of one's own children that were ticked. */
  readonly question: Question;
  /** Whether no birth date may be missing any more. */
  readonly isWhole: boolean;
}

/** Puts into a question what its address does not say of children of one's own. Who is not signed in waits for nothing. */
export const useFamily = (question: Question, isAlways: boolean): Family => {
  const isAsked = people.user.value !== null && (isAlways || mayNameOwn(question));
  const { now } = useLoaded<readonly OwnChild[]>(isAsked ? 'children' : 'no children', async (signal) => {
    if (!isAsked) return [];
    const answer = await ask('user', myChildren, {}, signal);
    return answer.myChildren ?? [];
  });
  const { value, state } = now.value;
  const known = value ?? [];
  const children = withBirths(question.children, known, pressed.value, today(new Date()));
  const isWhole = !isAsked || !mayNameOwn(question) || value !== null || state === 'failed';
  return { known: isAsked ? known : [], question: { ...question, children }, isWhole };
};
