import type { PoolName } from '../../config';
import { config } from '../config';
import { people, tokenRefused } from '../session';
import type { Document } from './document';

export type Api = PoolName | 'guest';

export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Why nothing was answered, beside the API's own types: signed out, no network, or nothing that can be read. */
export type FailureType =
  | 'Conflict'
  | 'InternalError'
  | 'InvalidInput'
  | 'LimitExceeded'
  | 'NotFound'
  | 'TooManyRequests'
  | 'Unauthorized'
  | 'Unavailable'
  | 'NoPlacesLeft'
  | 'NotOpen'
  | 'NotWelcome'
  | 'PartyTooBig'
  | 'IdempotencyKeyReused'
  | 'HoldOver'
  | 'OfferOver'
  | 'PaymentDeclined'
  | 'PriceChanged'
  | 'QuoteChanged'
  | 'CapacityTaken'
  | 'Offline'
  | 'Unknown';

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

const failureOf = ({ errorType = 'Unknown', message, errorInfo }: ReceivedError): Failure =>
  new Failure(errorType, message, errorInfo?.fields ?? []);

const offline = (cause: unknown): never => {
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  throw new Failure('Offline', '');
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

/** Asks an API as whoever is signed in there. Throws a `Failure` with a type for which there are words. */
export const ask = async <Answer, Variables>(
  api: Api,
  document: Document<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> => {
  const { apis } = await config().catch(offline);
  const body = JSON.stringify({ query: document, variables });
  const reply = await send(api, apis[api], body, signal).catch(offline);
  const received = await reply.json().then(
    (value) => value as Received<Answer>,
    (): Received<Answer> => ({}),
  );
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
