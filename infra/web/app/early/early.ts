import type { GuestIdentity, WebConfig } from '../../config';
import { bodyOf } from '../api/document';
import { find } from '../api/generated/guest';
import { addressOfLastTime } from '../finding/last-place';
import { pageVariables } from '../finding/page-variables';
import { mayNameOwn, type Question, readQuestion } from '../finding/question';
import { endsSoon, keptPerson } from '../kept-person';

/** What the page asks before its scripts are there: the first question itself, or who a guest is on AWS. */
export type Early =
  | { readonly kind: 'question'; readonly url: string; readonly body: string; readonly token: string | undefined }
  | { readonly kind: 'guest'; readonly guest: GuestIdentity };

/** Guests ask on the first page and on those of listings. Who comes back from signing in is somebody else in a moment. */
const isAsking = (pathname: string, params: URLSearchParams): boolean =>
  /^\/(things\/.*)?$/.test(pathname) && !(params.has('code') && params.has('state'));

const questionIn = (search: string): Question =>
  readQuestion(new URLSearchParams(search === '' ? addressOfLastTime() : search)).question;

/** Whether somebody's token has to be renewed first, or months may stand for a child whose birth date only the page learns. */
const waitsForPage = (question: Question): boolean => endsSoon('user') || mayNameOwn(question);

/** Returns what the first view of an address asks; null where it asks nothing, or where a token has to be renewed first. */
export const earlyOf = ({ pathname, search }: Location, { apis, signIn }: WebConfig, now: Date): Early | null => {
  if (!isAsking(pathname, new URLSearchParams(search))) return null;
  const person = keptPerson('user');
  if (!person && signIn.kind === 'cognito') return { kind: 'guest', guest: signIn.guest };
  const question = questionIn(search);
  if (pathname !== '/' || (person && waitsForPage(question))) return null;
  return {
    kind: 'question',
    url: apis[person ? 'user' : 'guest'],
    body: bodyOf(find, pageVariables(question, null, now)),
    token: person?.token,
  };
};
