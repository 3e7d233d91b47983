import type { FamilyMailContent, FamilyTemplate, VariablesOf } from '../../../application/messages/ports/family-mail';
import type { Language } from '../../../domain/people/profile';
import { english } from './english';
import type { Letter } from './letter';
import { polish } from './polish';
import { sayIn } from './say';
import type { Words } from './words';

const wordsOf: { readonly [In in Language]: Words } = { en: english, pl: polish };

const written = <Name extends FamilyTemplate>(template: Name, variables: VariablesOf<Name>, words: Words): Letter =>
  words.letters[template](variables, sayIn(words.locale), words);

/** Returns the letter to a family, in its language. */
export const familyLetter = ({ template, language, variables }: FamilyMailContent): Letter =>
  written(template, variables, wordsOf[language]);
