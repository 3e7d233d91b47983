import type { IncomingMessage } from 'node:http';
import type { Pool } from '../../../application/people/ports/user-directory';
import type { Bundle, WebFile } from '../../web/bundle';
import { tilesFrom, type WebConfig } from '../../web/config';
import { contentSecurityPolicy, permissionsPolicy } from '../../web/headers';
import { notFound, type Reply } from '../reply';
import { moderator, organisers, parents, type SamplePerson } from '../samples/people';

/** Made, and its bundler and its 17 MB of places read, when somebody first opens the page: programs that only ask the APIs wait for nothing. */
let bundling: Promise<Bundle> | undefined;

const bundle = (): Promise<Bundle> => {
  bundling ??= import('../../web/bundle').then(({ bundleWeb }) => bundleWeb());
  return bundling;
};

const shown = ({ type, bytes }: WebFile, headers: Reply['headers']): Reply => ({
  status: 200,
  headers: { 'content-type': type, ...headers },
  body: bytes,
});

export const webAsset = async (name: string): Promise<Reply> => {
  const { files } = await bundle();
  const found = files.find(({ path }) => path === `assets/${name}`);
  return found ? shown(found, { 'cache-control': 'public, max-age=31536000, immutable' }) : notFound();
};

const people = (pool: Pool, all: readonly SamplePerson[]) => all.map(({ email, name }) => ({ pool, email, name }));

/** Returns what the page is told here: the host's own addresses and its own sign-in. */
const config = (): WebConfig => ({
  apis: { guest: '/guest/graphql', user: '/user/graphql', organiser: '/organiser/graphql', audit: '/audit/graphql' },
  signIn: {
    kind: 'local',
    url: '/local/sign-in',
    tokenUrl: '/local/token',
    people: [...people('user', parents), ...people('organiser', organisers), ...people('audit', [moderator])],
  },
  tiles: tilesFrom(process.env.WEB_TILES),
  developers: '/developers',
});

const makePage = async (): Promise<Reply> => {
  const [{ page }, { earlyScriptSource }] = await Promise.all([bundle(), import('../../web/early-script')]);
  // Pictures are posted to the store of the real engines, which is another origin of this machine; and whoever asks for
  // the page by the machine's name sees pictures by its number.
  const here = ['http://127.0.0.1:*', 'http://localhost:*'];
  const policy = contentSecurityPolicy(earlyScriptSource(), here, here);
  return shown(page(config()), {
    'cache-control': 'no-cache',
    'content-security-policy': policy,
    'permissions-policy': permissionsPolicy,
    'referrer-policy': 'same-origin',
  });
};

let made: Promise<Reply> | undefined;

export const webPage = (): Promise<Reply> => {
  made ??= makePage();
  return made;
};

/** Returns whether a person opens an address of the page's own, as CloudFront takes it: one that names no file. */
export const isPageAddress = ({ headers, method }: IncomingMessage, pathname: string): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  /\btext\/html\b/.test(headers.accept ?? '') &&
  !/^\/(local|explorer|assets)\/|\.\w+$/.test(pathname);
