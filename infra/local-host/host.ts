import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parseUrl } from '../../domain/shared/url';
import { type FunctionName, type Handler, loadHandler } from '../../handlers/functions';
import { type Api, routes } from '../../handlers/routes';
import { schemaOf } from '../../handlers/schema';
import type { Backend } from './backend';
import { BodyTooLarge, readText } from './body';
import { isForeign, isLocalName, isShared, sharing } from './callers';
import { compressed } from './compressed';
import { type Endpoint, makeEndpoint, refusal } from './graphql/endpoint';
import { executableSchema } from './graphql/executable-schema';
import type { Invoke } from './graphql/resolvers';
import { explorerInstead, otherMethod, withHint } from './hints';
import { identify } from './identity';
import { showAsset } from './pages/assets';
import { explorerPage } from './pages/explorer';
import { homePage } from './pages/home';
import { inboxPage } from './pages/inbox';
import { isPageAddress, webAsset, webPage } from './pages/web';
import { renewed } from './renewal';
import { html, json, notFound, type Reply } from './reply';
import { makeSignIn, type SignIn } from './sign-in';
import { makeRenewalTokens, makeTokens, type Tokens } from './tokens';
import { unexpected } from './unexpected';
import { showImage, takeUpload } from './uploads';

export interface Host {
  /** Where it is reached, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  stop(): Promise<void>;
}

interface Parts {
  readonly backend: Backend;
  readonly endpoints: { readonly [Name in Api]: Endpoint };
  readonly tokens: Tokens;
  readonly renewals: Tokens;
  readonly signIn: SignIn;
}

const address = '127.0.0.1';

const isApi = (name: string): name is Api => Object.hasOwn(routes, name);

/** Loads each function once, as a warm Lambda is, and runs it on the event as it would travel: as JSON. */
const makeInvoke = (): Invoke => {
  const handlers = new Map<FunctionName, Promise<Handler>>();
  return async (name, event) => {
    const loading = handlers.get(name) ?? loadHandler(name);
    handlers.set(name, loading);
    const handler = await loading;
    return handler(event);
  };
};

const makeEndpoints = (invoke: Invoke): { readonly [Name in Api]: Endpoint } => {
  const endpoint = (api: Api): Endpoint => makeEndpoint(executableSchema(schemaOf(api), routes[api], invoke));
  return {
    guest: endpoint('guest'),
    user: endpoint('user'),
    organiser: endpoint('organiser'),
    audit: endpoint('audit'),
  };
};

const graphql = async ({ endpoints, tokens }: Parts, api: Api, request: IncomingMessage): Promise<Reply> => {
  const elsewhere = explorerInstead(api, request);
  if (elsewhere) return elsewhere;
  const body = await readText(request);
  const identity = await identify(api, request, tokens);
  if (!identity) {
    const message = 'Please sign in: the token is missing, wrong or too old.';
    const { status, headers } = json(401, null);
    return { status, headers: { ...headers, 'www-authenticate': 'Bearer' }, body: refusal('Unauthorized', message) };
  }
  const [answer, { status, headers = {} }] = await endpoints[api](request, body, identity);
  return withHint({ status, headers, body: answer });
};

const signedIn = async ({ signIn }: Parts, request: IncomingMessage): Promise<Reply> => {
  const answer = await signIn(await readText(request));
  if (!answer.ok) return json(400, { error: answer.error });
  return json(200, { token: answer.token, refresh: answer.refresh, sub: answer.sub });
};

/** Reads a mail address. None has a blank: it stands for a plus that was not encoded. */
const addressIn = (url: URL): string | undefined => url.searchParams.get('to')?.replaceAll(' ', '+');

type Route = (parts: Parts, request: IncomingMessage, url: URL) => Promise<Reply> | Reply;

const fixedRoutes: Readonly<Record<string, Route>> = {
  'GET /': webPage,
  'GET /developers': () => html(homePage()),
  'GET /inbox': async ({ backend }, _request, url) => {
    const to = addressIn(url);
    return html(inboxPage(await backend.inbox(to || undefined), to));
  },
  'GET /local/inbox': async ({ backend }, _request, url) => json(200, await backend.inbox(addressIn(url))),
  'GET /local/health': () => json(200, { status: 'ok' }),
  'POST /local/sign-in': signedIn,
  'POST /local/token': async ({ tokens, renewals }, request) => renewed(tokens, renewals, await readText(request)),
  'POST /local/uploads': ({ backend }, request) => takeUpload(backend, request),
  'POST /local/settle': async ({ backend }) => {
    const isSettled = await backend.settle();
    return isSettled
      ? json(200, { status: 'settled' })
      : json(503, { status: 'something is still under way: ask again' });
  },
};

const show = async ({ backend }: Parts, request: IncomingMessage, { pathname, searchParams }: URL): Promise<Reply> => {
  if (isPageAddress(request, pathname)) return webPage();
  const [, first = '', second = '', ...rest] = pathname.split('/');
  const name = rest.join('/');
  if (first === 'explorer' && isApi(second)) return html(explorerPage(second));
  if (first === 'assets') return webAsset(pathname.slice('/assets/'.length));
  if (first !== 'local') return notFound();
  if (second === 'assets') return showAsset(name);
  return second === 'images' ? showImage(backend, decodeURIComponent(name), searchParams) : notFound();
};

/** Returns the API that a request is for, told without parsing its address: most requests are for one. */
const apiOf = (address: string): Api | undefined => {
  const [, api = '', rest = '', more] = address.split('/', 4);
  const isGraphQL = rest === 'graphql' || rest.startsWith('graphql?');
  return isGraphQL && more === undefined && isApi(api) ? api : undefined;
};

const reply = async (parts: Parts, request: IncomingMessage): Promise<Reply> => {
  const address = request.url ?? '/';
  const api = apiOf(address);
  if (api) return graphql(parts, api, request);
  const origin = 'http://localhost';
  const url = parseUrl(address, origin);
  if (!url) return notFound();
  // Whoever asks for the head alone asks for no other: Node sends it without the body.
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
  const fixed = fixedRoutes[`${method} ${url.pathname}`];
  if (fixed) return fixed(parts, request, url);
  const allowed = ['GET', 'POST'].filter((other) => `${other} ${url.pathname}` in fixedRoutes);
  if (allowed.length > 0) return otherMethod(allowed);
  const shown = await show(parts, request, url);
  return method === 'GET' || shown.status === 404 ? shown : otherMethod(['GET']);
};

const safeReply = async (parts: Parts, request: IncomingMessage): Promise<Reply> => {
  if (!isLocalName(request.headers.host)) return json(403, { error: 'This host answers to its local names only.' });
  if (!isShared(request.url ?? '/') && isForeign(request))
    return json(403, { error: 'Only pages of this host may ask this.' });
  if (request.method === 'OPTIONS') return { status: 204, headers: {}, body: null };
  try {
    return await reply(parts, request);
  } catch (cause) {
    if (cause instanceof BodyTooLarge)
      return { ...json(413, null), body: refusal('InvalidInput', 'The body is too large.') };
    if (cause instanceof URIError) return notFound();
    const { errorType, errorMessage } = unexpected(cause);
    return { ...json(500, null), body: refusal(errorType, errorMessage) };
  }
};

const send = (request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): void => {
  response.statusCode = status;
  response.setHeader('x-content-type-options', 'nosniff');
  for (const name in headers) response.setHeader(name, headers[name] ?? '');
  if (request.headers.origin !== undefined && isShared(request.url ?? '/')) {
    for (const name in sharing) response.setHeader(name, sharing[name] ?? '');
  }
  if (status === 413) response.setHeader('connection', 'close');
  response.end(body ?? undefined);
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      const listening = server.address();
      resolve(typeof listening === 'object' && listening ? listening.port : port);
    });
  });

/** Runs the functions behind four GraphQL APIs on this machine. Port 0 takes any free one. Tokens are good for `tokenLifetime`, such as "12h". */
export const startHost = async (port: number, backend: Backend, tokenLifetime?: string): Promise<Host> => {
  const invoke = makeInvoke();
  const tokens = makeTokens(backend.tokenSecret, tokenLifetime);
  const renewals = makeRenewalTokens(backend.tokenSecret);
  const signIn = makeSignIn({ backend, tokens, renewals, invoke });
  const parts = { backend, tokens, renewals, signIn, endpoints: makeEndpoints(invoke) };
  // Whoever is busy for a while finds its connection open: closing it here would race with the next request on it.
  const server = createServer({ keepAliveTimeout: 0 });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const origin = `http://${address}:${await listen(server, port)}`;
  const started = backend.start(origin, invoke);
  // Who comes early waits: nobody is to find half of the samples.
  server.on('request', (request, response) => {
    const answered = started
      .then(() => safeReply(parts, request))
      .then((answer) => compressed(request, answer))
      .then((answer) => send(request, response, answer));
    answered.catch(() => response.destroy());
  });
  try {
    await started;
  } catch (failure) {
    await close();
    throw failure;
  }
  return { origin, stop: () => close().then(() => backend.stop()) };
};
