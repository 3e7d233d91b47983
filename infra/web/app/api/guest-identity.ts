import { AwsClient } from 'aws4fetch';
import type { GuestIdentity } from '../../config';

interface Credentials {
  readonly AccessKeyId: string;
  readonly SecretKey: string;
  readonly SessionToken: string;
  /** Seconds since 1970. */
  readonly Expiration: number;
}

interface Known {
  readonly client: AwsClient;
  readonly until: number;
}

/** Fewer milliseconds than this before they end, credentials are asked for anew. */
const marginMs = 60_000;

let known: Promise<Known> | undefined;

const call = async <Answer>(region: string, action: string, body: object): Promise<Answer> => {
  const reply = await fetch(`https://cognito-identity.${region}.amazonaws.com/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityService.${action}` },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new TypeError(`Cognito answers ${reply.status}.`);
  return (await reply.json()) as Answer;
};

/** Takes the role of the identity pool for whoever has not signed in (Cognito's enhanced flow). */
const credentials = async ({ region, identityPoolId }: GuestIdentity): Promise<Known> => {
  const { IdentityId } = await call<{ IdentityId: string }>(region, 'GetId', { IdentityPoolId: identityPoolId });
  const answer = await call<{ Credentials: Credentials }>(region, 'GetCredentialsForIdentity', { IdentityId });
  const { AccessKeyId, SecretKey, SessionToken, Expiration } = answer.Credentials;
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

/** Asks the guest API as AWS wants it asked: signed by the role of guests. */
export const fetchAsGuest = async (identity: GuestIdentity, url: string, options: RequestInit): Promise<Response> => {
  const current = await known?.catch(() => undefined);
  if (!current || current.until - Date.now() < marginMs) known = credentials(identity);
  const { client } = await (known ?? credentials(identity));
  return client.fetch(url, options);
};
