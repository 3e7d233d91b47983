import { moderator as english } from '../words/en/moderator';
import { moderator as polish } from '../words/pl/moderator';
import type { Words } from '../words/words';

type Reasons = Words['moderator']['reasons'];
type Name = keyof Reasons;

const names = Object.keys(english.reasons) as readonly Name[];

/** Returns reasons in the reader's words, as far as they are of the kept list in any language; own words stay. */
export const reasonsInWords = (given: readonly string[], wanted: Reasons): readonly string[] =>
  given.map((reason) => {
    const name = names.find((one) => english.reasons[one] === reason || polish.reasons[one] === reason);
    return name === undefined ? reason : wanted[name];
  });
