import { signal } from '@preact/signals';
import { keep, kept } from '../kept';
import { en } from './en/all';
import { pl } from './pl/all';
import type { Words } from './words';

export type Language = 'en' | 'pl';

/** Both come with the page: a file of its own would cost a round trip, which on a slow line is longer than the words. */
const known: { readonly [Name in Language]: Words } = { en, pl };

/** Each language by its own name. */
export const languageNames: { readonly [Name in Language]: string } = { en: 'English', pl: 'Polski' };

export const language = signal<Language>('en');

/** Returns what the page says, in the language that was chosen. */
export const words = (): Words => known[language.value];

export const speak = (wanted: Language): void => {
  language.value = wanted;
  document.documentElement.lang = wanted;
  keep('language', wanted);
};

const isLanguage = (name: string | null): name is Language => name === 'en' || name === 'pl';

/** Returns what was chosen before, else the first of the browser's languages that the page speaks. */
export const firstLanguage = (): Language => {
  const chosen = kept('language');
  if (isLanguage(chosen)) return chosen;
  const spoken = navigator.languages.map((tag) => tag.split('-')[0] ?? null).find(isLanguage);
  return spoken ?? 'en';
};
