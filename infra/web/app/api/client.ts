import type { PoolName } from '../../config';
import { config } from '../config';
import { earlyCredentials, earlyReply } from '../early/taken';
import { endsSoon, isRenewable, type Person } from '../kept-person';
import { people, tokenRefused } from '../session';
import { language, words } from '../words';
import { bodyOf, type Document } from './document';
import { Failure, type Fault } from './failure';
import { faultKind } from './fault-kinds';
import { post } from './post';
import { refusalKind } from './refusal-kinds';

export type Api = PoolName | 'guest';

interface ReceivedError {
  readonly message: string;
  readonly errorType?: string;
  readonly errorInfo?: { readonly fields?: readonly Fault[]; readonly [name: string]: unknown } | null;
}

interface Received<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly ReceivedError[];
}

/** Says a fault in the page's own words; the API's sentence stands beside only where there are no better ones, and for who reads its language. */
const inOwnWords = ({ path, message }: Fault): Fault => {
  const [kind, limit] = faultKind(message);
  const said = words().faults[kind](limit);
  return { path, message: kind === 'unknown' && language.value === 'en' ? `${said} (${message})` : said };
};

const failureOf = ({ errorType = 'Unknown', message, errorInfo }: ReceivedError): Failure =>
  new Failure(errorType, message, errorInfo?.fields?.map(inOwnWords) ?? [], errorInfo ?? {}, refusalKind(message));

/** Nothing came back. Of a question that is all; what was to be changed may have been, and only its answer is lost. */
const offline =
  (isChange = false) =>
  (cause: unknown): never => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Failure(isChange ? 'Lost' : 'Offline', '');
  };

const send = async (
  api: Api,
  url: string,
  body: string,
  signal: AbortSignal | undefined,
  token: string | undefined,
): Promise<Response> => {
  const { signIn } = config();
  if (api !== 'guest' || signIn.kind === 'local') return earlyReply(url, body, token) ?? post(url, body, token, signal);
  const { fetchAsGuest } = await import('./guest-identity');
  const headers = { 'content-type': 'application/json' };
  const options = { method: 'POST', body, headers, ...(signal && { signal }) };
  return fetchAsGuest(signIn.guest, earlyCredentials(), url, options);
};

const isRefused = (status: number, received: Received<unknown>): boolean =>
  status === 401 || received.errors?.some(({ errorType }) => errorType?.startsWith('Unauthorized')) === true;

/** Returns what an answer says; nothing where it breaks no line but cannot be read. Throws where the line breaks amid it. */
const receivedIn = async <Answer>(reply: Response): Promise<Received<Answer>> => {
  const text = await reply.text();
  try {
    return JSON.parse(text) as Received<Answer>;
  } catch {
    return {};
  }
};

/** Renews somebody's token, unless that was done meanwhile; returns whether the same person has another one by now. */
const renewed = async (pool: PoolName, person: Person | null): Promise<boolean> => {
  if (!person || !isRenewable(pool)) return false;
  const { renew } = await import('../family/renewal').catch(offline());
  return (await renew(pool, person.token)) && people[pool].peek()?.email === person.email;
};

interface Answered<Answer> {
  readonly received: Received<Answer>;
  readonly isRefused: boolean;
  /** The token by which it was asked. */
  readonly token: string | undefined;
}

const askOnce = async <Answer>(
  api: Api,
  body: string,
  isChange: boolean,
  signal: AbortSignal | undefined,
): Promise<Answered<Answer>> => {
  const { apis } = config();
  const token = api === 'guest' ? undefined : people[api].peek()?.token;
  const reply = await send(api, apis[api], body, signal, token).catch(offline(isChange));
  const received = await receivedIn<Answer>(reply).catch(offline(isChange));
  return { received, token, isRefused: isRefused(reply.status, received) };
};

/** Asks as whoever is signed in to an API. A token that ends is renewed before, and one that was refused once after. */
const askSignedIn = async <Answer>(
  pool: PoolName,
  once: () => Promise<Answered<Answer>>,
): Promise<Received<Answer>> => {
  // Where that fails the old token goes on for as long as it lasts.
  if (endsSoon(pool)) await renewed(pool, people[pool].peek()).catch(() => false);
  const person = people[pool].peek();
  const first = await once();
  // What was refused was not done: it may be asked again, whatever it changes.
  const answered = first.isRefused && (await renewed(pool, person)) ? await once() : first;
  if (!answered.isRefused) return answered.received;
  // Somebody else may have signed in meanwhile, in another tab.
  if (people[pool].peek()?.token === answered.token) tokenRefused(pool);
  throw new Failure('Unauthorized', '');
};

const askGuest = async <Answer>(once: () => Promise<Answered<Answer>>): Promise<Received<Answer>> => {
  const { received, isRefused: isNo } = await once();
  if (isNo) throw new Failure('Unauthorized', '');
  return received;
};

/** Asks an API as whoever is signed in there. Throws a `Failure` with a type for which there are words. */
export const ask = async <Answer, Variables>(
  api: Api,
  document: Document<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> => {
  const isChange = document.startsWith('mutation');
  const body = bodyOf(document, variables);
  const once = (): Promise<Answered<Answer>> => askOnce<Answer>(api, body, isChange, signal);
  const { errors, data } = await (api === 'guest' ? askGuest(once) : askSignedIn(api, once));
  const [error] = errors ?? [];
  if (error) throw failureOf(error);
  if (!data) throw new Failure('Unknown', '');
  return data;
};

/** Asks as the parent who is signed in, else as a guest: both find the same. */
export const familyApi = (): 'user' | 'guest' => (people.user.value ? 'user' : 'guest');
