import type { IncomingMessage } from 'node:http';
import type { Api } from '../../handlers/routes';
import { refusal } from './graphql/endpoint';
import { json, type Reply } from './reply';

/** What somebody should send instead, by the status that says no more than that it is refused. */
const hints: Readonly<Record<number, string>> = {
  405: 'Send a query or a mutation by POST; GET takes queries only.',
  406: 'Accept application/json or application/graphql-response+json: there are no answers of another type.',
  415: 'Send JSON, {"query": "..."}, under the header content-type: application/json, in UTF-8.',
};

/** Says in a refusal what would be taken, in the shape of any other error: graphql-http's own has no body, or one without a type. */
export const withHint = (reply: Reply): Reply => {
  const hint = hints[reply.status];
  if (hint === undefined) return reply;
  return { ...reply, headers: { ...json(0, null).headers, ...reply.headers }, body: refusal('InvalidInput', hint) };
};

/** Refuses a method at an address that is there, and names those that it takes. */
export const otherMethod = (allowed: readonly string[]): Reply => {
  const methods = allowed.join(' or ');
  const { status, headers, body } = json(405, { error: `Ask this by ${methods}.` });
  return { status, headers: { ...headers, allow: allowed.join(', ') }, body };
};

/** Leads a person who opens an API's address in a browser to its explorer; undefined for whoever asks the API something. */
export const explorerInstead = (api: Api, { method, headers, url = '' }: IncomingMessage): Reply | undefined => {
  const isPerson = method === 'GET' && !url.includes('?') && /\btext\/html\b/.test(headers.accept ?? '');
  return isPerson ? { status: 303, headers: { location: `/explorer/${api}`, vary: 'accept' }, body: null } : undefined;
};
