import { pictureAlt } from '../design/picture-alt';
import { welcomeInWords } from '../family/ages';
import type { Shown } from '../listing/parts';
import { words } from '../words';
import { accessInWords, bookingInWords, costInWords, factsInWords, whenInWords } from './in-words';

/** What reads otherwise in one of two listings: the part, and what it said and says. */
export interface Difference {
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

const partsOf = (shown: Shown): readonly (readonly [part: string, said: string])[] => {
  const { category, editor, listing, target } = words();
  return [
    [editor.name, shown.name],
    [editor.description, shown.description],
    [editor.category, category[shown.category]],
    [editor.picture, shown.image?.key ?? ''],
    [editor.pictureText, pictureAlt(shown.image?.name)],
    [editor.address, `${shown.where.address} (${shown.where.location.lat}, ${shown.where.location.lon})`],
    [editor.when, whenInWords(shown)],
    [editor.forWhom, welcomeInWords(shown.target)],
    [editor.targets, shown.target.type.map((kind) => target[kind]).join(', ')],
    [editor.adultMandatory, shown.adultMandatory ? listing.accessYes : listing.accessNo],
    [editor.mustBook, shown.bookingMandatory ? listing.accessYes : listing.accessNo],
    [editor.cost, costInWords(shown)],
    [editor.access, accessInWords(shown)],
    [editor.details, factsInWords(shown)],
    [editor.contact, [shown.contact.email, shown.contact.phone, shown.contact.www].filter(Boolean).join(', ')],
    [editor.booking, bookingInWords(shown).join('; ')],
  ];
};

/** Returns what of a listing reads otherwise than in another. */
export const differencesOf = (before: Shown, after: Shown): readonly Difference[] => {
  const old = new Map(partsOf(before));
  return partsOf(after)
    .map(([part, said]) => ({ part, before: old.get(part) ?? '', after: said }))
    .filter((difference) => difference.before !== difference.after);
};
