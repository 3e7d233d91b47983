import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';
import * as v from 'valibot';
import { region } from './settings';

const answer = v.object({
  data: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
  errors: v.optional(v.array(v.looseObject({ message: v.string() })), []),
});

export type GraphQLAnswer = v.InferOutput<typeof answer>;

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

type Headers = Readonly<Record<string, string>>;

/** Milliseconds. */
const answerTimeoutMs = 30_000;

/** Asks a deployed GraphQL endpoint. It has a name that only AWS knows, which the emulator takes from the Host header. */
const post = (emulator: string, url: string, headers: Headers, body: string): Promise<GraphQLAnswer> =>
  new Promise((fulfil, reject) => {
    const options = { method: 'POST', headers: { ...headers, host: new URL(url).host }, timeout: answerTimeoutMs };
    const sent = request(`${emulator}/graphql`, options, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (part: string) => {
        text += part;
      });
      response.once('end', () => {
        try {
          fulfil(v.parse(answer, JSON.parse(text)));
        } catch (cause) {
          reject(new Error(`${url} answered ${response.statusCode ?? 0}: ${text}`, { cause }));
        }
      });
    });
    sent.once('timeout', () => sent.destroy(new Error(`${url} did not answer`)));
    sent.once('error', reject);
    sent.end(body);
  });

type Secret = string | ArrayBuffer | ArrayBufferView;

const bytesOf = (secret: Secret): string | Uint8Array => {
  if (typeof secret === 'string') return secret;
  return ArrayBuffer.isView(secret)
    ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
    : new Uint8Array(secret);
};

/** Node's own, in the shape that the signer wants. */
class Sha256 {
  readonly #secret: Secret | undefined;
  #parts: (string | Uint8Array)[] = [];

  constructor(secret?: Secret) {
    this.#secret = secret;
  }

  reset(): void {
    this.#parts = [];
  }

  update(part: string | Uint8Array): void {
    this.#parts.push(part);
  }

  async digest(): Promise<Uint8Array> {
    const sum = this.#secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(this.#secret));
    for (const part of this.#parts) sum.update(part);
    return sum.digest();
  }
}

/** Asks with a token in hand, or with nothing. */
export const askWithToken = (emulator: string, url: string, query: string, token?: string): Promise<GraphQLAnswer> => {
  const authorization: Headers = token === undefined ? {} : { authorization: token };
  return post(emulator, url, { 'content-type': 'application/json', ...authorization }, JSON.stringify({ query }));
};

/** Asks as a role does: with a signed request. */
export const askSigned = async (
  emulator: string,
  url: string,
  query: string,
  credentials: Credentials,
): Promise<GraphQLAnswer> => {
  const { host, pathname } = new URL(url);
  const signer = new SignatureV4({ service: 'appsync', region, credentials, sha256: Sha256 });
  const body = JSON.stringify({ query });
  const signed = await signer.sign({
    method: 'POST',
    protocol: 'https:',
    hostname: host,
    path: pathname,
    headers: { host, 'content-type': 'application/json' },
    body,
  });
  return post(emulator, url, signed.headers, body);
};

const cognito = async (emulator: string, action: string, body: object): Promise<unknown> => {
  const response = await fetch(emulator, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityService.${action}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(answerTimeoutMs),
  });
  return response.json();
};

const identity = v.object({ IdentityId: v.string() });
const session = v.object({
  Credentials: v.object({ AccessKeyId: v.string(), SecretKey: v.string(), SessionToken: v.string() }),
});

/** Returns what a browser gets of an identity pool before anybody signs in. */
export const guestCredentials = async (emulator: string, identityPoolId: string): Promise<Credentials> => {
  const guest = v.parse(identity, await cognito(emulator, 'GetId', { IdentityPoolId: identityPoolId }));
  const { Credentials: given } = v.parse(session, await cognito(emulator, 'GetCredentialsForIdentity', guest));
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretKey,
    sessionToken: given.SessionToken,
  };
};

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Returns a token as Cognito would issue it, unsigned: the emulator's AppSync reads tokens and verifies none. */
export const unsignedToken = (sub: string, poolId: string): string =>
  [
    encoded({ alg: 'none' }),
    encoded({ sub, iss: `https://cognito-idp.${region}.amazonaws.com/${poolId}`, token_use: 'id' }),
    'unsigned',
  ].join('.');
