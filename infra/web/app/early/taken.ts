import type { Credentials } from '../api/guest-credentials';

/** What was asked before the page's scripts were there, and the answer that is on its way. */
export interface Asked {
  readonly url: string;
  readonly body: string;
  readonly token: string | undefined;
  readonly reply: Promise<Response>;
}

interface Begun {
  /** Left to the page by the script that stands in it. */
  early?: { asked?: Asked; credentials?: Promise<Credentials> };
}

const begun = globalThis as typeof globalThis & Begun;

export const leave = (early: NonNullable<Begun['early']>): void => void (begun.early = early);

/** Returns the answer to just this question, where it was asked early. It is given away once. */
export const earlyReply = (url: string, body: string, token: string | undefined): Promise<Response> | undefined => {
  const asked = begun.early?.asked;
  if (asked?.url !== url || asked.body !== body || asked.token !== token) return undefined;
  delete begun.early?.asked;
  return asked.reply;
};

/** Returns what a guest's questions are signed with, where that was asked early. It is given away once. */
export const earlyCredentials = (): Promise<Credentials> | undefined => {
  const credentials = begun.early?.credentials;
  delete begun.early?.credentials;
  return credentials;
};
