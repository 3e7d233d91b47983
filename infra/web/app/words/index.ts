import { signal } from '@preact/signals';
import { keep, kept } from '../kept';
import type { Words } from './words';

export type Language = 'en' | 'pl';

const loaders: { readonly [Name in Language]: () => Promise<Words> } = {
  en: async () => (await import('./en/all')).en,
  pl: async () => (await import('./pl/all')).pl,
};

/** Each language by its own name. */
export const languageNames: { readonly [Name in Language]: string } = { en: 'English', pl: 'Polski' };

export const language = signal<Language>('en');

const current = signal<Words | null>(null);

/** Returns what the page says, in the language that was chosen. Nothing is shown before it is there. */
export const words = (): Words => {
  if (!current.value) throw new Error('No language is loaded yet.');
  return current.value;
};

export const speak = async (wanted: Language): Promise<void> => {
  current.value = await loaders[wanted]();
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
