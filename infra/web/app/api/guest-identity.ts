import { AwsClient } from 'aws4fetch';
import type { GuestIdentity } from '../../config';
import { type Credentials, guestCredentials } from './guest-credentials';

interface Known {
  readonly client: AwsClient;
  readonly until: number;
}

/** Fewer milliseconds than this before they end, credentials are asked for anew. */
const marginMs = 60_000;

let known: Promise<Known> | undefined;

const knownBy = async ({ region }: GuestIdentity, taken: Promise<Credentials>): Promise<Known> => {
  const { AccessKeyId, SecretKey, SessionToken, Expiration } = await taken;
  const client = new AwsClient({
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretKey,
    sessionToken: SessionToken,
    service: 'appsync',
    region,
    retries: 0,
  });
  return { client, until: Expiration * 1000 };
};

/** Asks the guest API as AWS wants it asked: signed by the role of guests, which may have been taken early. */
export const fetchAsGuest = async (
  identity: GuestIdentity,
  early: Promise<Credentials> | undefined,
  url: string,
  options: RequestInit,
): Promise<Response> => {
  known ??= knownBy(identity, early ?? guestCredentials(identity));
  const current = await known.catch(() => undefined);
  if (!current || current.until - Date.now() < marginMs) known = knownBy(identity, guestCredentials(identity));
  const { client } = await known;
  return client.fetch(url, options);
};
