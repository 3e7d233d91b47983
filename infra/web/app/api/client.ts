import type { PoolName } from '../../config';
import { config } from '../config';
import { people, tokenRefused } from '../session';
import { words } from '../words';
import type { Document } from './document';
import { faultKind } from './fault-kinds';

export type Api = PoolName | 'guest';

export interface Fault {
  readonly path: string;
  readonly message: string;
}

export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly type: string,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }
}

interface ReceivedError {
  readonly message: string;
  readonly errorType?: string;
  readonly errorInfo?: { readonly fields?: readonly Fault[] } | null;
}

interface Received<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly ReceivedError[];
}

/** Says a fault in the page's own words; the API's sentence stands beside only where there are no better ones. */
const inOwnWords = ({ path, message }: Fault): Fault => {
  const [kind, limit] = faultKind(message);
  const said = words().faults[kind](limit);
  return { path, message: kind === 'unknown' ? `${said} (${message})` : said };
};

const failureOf = ({ errorType = 'Unknown', message, errorInfo }: ReceivedError): Failure =>
  new Failure(errorType, message, errorInfo?.fields?.map(inOwnWords) ?? []);

/** Nothing came back. Of a question that is all; what was to be changed may have been, and only its answer is lost. */
const offline =
  (isChange = false) =>
  (cause: unknown): never => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Failure(isChange ? 'Lost' : 'Offline', '');
  };

const send = async (api: Api, url: string, body: string, signal: AbortSignal | undefined): Promise<Response> => {
  const options = { method: 'POST', body, ...(signal && { signal }) };
  const headers = { 'content-type': 'application/json' };
  if (api !== 'guest') {
    const token = people[api].peek()?.token;
    return fetch(url, { ...options, headers: { ...headers, ...(token && { authorization: token }) } });
  }
  const { signIn } = await config();
  if (signIn.kind === 'local') return fetch(url, { ...options, headers });
  const { fetchAsGuest } = await import('./guest-identity');
  return fetchAsGuest(signIn.guest, url, { ...options, headers });
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

/** Asks an API as whoever is signed in there. Throws a `Failure` with a type for which there are words. */
export const ask = async <Answer, Variables>(
  api: Api,
  document: Document<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> => {
  const { apis } = await config().catch(offline());
  const isChange = document.startsWith('mutation');
  const body = JSON.stringify({ query: document, variables });
  const reply = await send(api, apis[api], body, signal).catch(offline(isChange));
  const received = await receivedIn<Answer>(reply).catch(offline(isChange));
  if (isRefused(reply.status, received)) {
    if (api !== 'guest') tokenRefused(api);
    throw new Failure('Unauthorized', '');
  }
  const [error] = received.errors ?? [];
  if (error) throw failureOf(error);
  if (!received.data) throw new Failure('Unknown', '');
  return received.data;
};

/** Asks as the parent who is signed in, else as a guest: both find the same. */
export const familyApi = (): 'user' | 'guest' => (people.user.value ? 'user' : 'guest');
