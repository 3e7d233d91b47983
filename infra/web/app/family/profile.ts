import { ask } from '../api/client';
import { myProfile, tellProfile } from '../api/generated/user';
import { people } from '../session';
import { language } from '../words';

/** Who has said it in this visit: once is enough. */
let introduced = '';

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const said = async (): Promise<void> => {
  const { profile } = await ask('user', myProfile, {});
  const input = {
    ...(profile?.language === null && { language: language.peek() }),
    ...(profile?.timeZone === null && { timeZone: ownZone() }),
  };
  if (Object.keys(input).length > 0) await ask('user', tellProfile, { input });
};

/**
 * Tells in which language a parent reads the page and in which zone, so that mails come in the same: quietly, and only
 * where nothing was said before. Where nobody answers it is told another time.
 */
export const introduce = (): void => {
  const email = people.user.peek()?.email ?? '';
  if (email === '' || introduced === email) return;
  introduced = email;
  said().catch(() => {
    introduced = '';
  });
};

/** Tells the language that a parent has chosen by hand: mails follow it. */
export const tellLanguage = (): void => {
  if (!people.user.peek()) return;
  ask('user', tellProfile, { input: { language: language.peek() } }).catch(() => undefined);
};
