import { computed, signal } from '@preact/signals';
import { people, pools } from './session';

/** What was told last to those who do not see what has changed. */
export const said = signal('');

/** Tells those who do not see it. The same is told again where it happens again. */
export const say = (text: string): void => {
  said.value = '';
  requestAnimationFrame(() => {
    said.value = text;
  });
};

/** Who is signed in, whatever their tokens. */
const who = computed(() => pools.map((pool) => people[pool].value?.email ?? '').join(' '));

/** What was told to somebody may name a child: it goes when they sign out, or somebody else signs in. */
export const forgetSaid = (): void => {
  who.subscribe(() => {
    said.value = '';
  });
};
