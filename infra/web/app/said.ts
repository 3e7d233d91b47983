import { signal } from '@preact/signals';

/** What was told last to those who do not see what has changed. */
export const said = signal('');

/** Tells those who do not see it. The same is told again where it happens again. */
export const say = (text: string): void => {
  said.value = '';
  requestAnimationFrame(() => {
    said.value = text;
  });
};
