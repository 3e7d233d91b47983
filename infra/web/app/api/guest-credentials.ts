import type { GuestIdentity } from '../../config';

export interface Credentials {
  readonly AccessKeyId: string;
  readonly SecretKey: string;
  readonly SessionToken: string;
  /** Seconds since 1970. */
  readonly Expiration: number;
}

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
export const guestCredentials = async ({ region, identityPoolId }: GuestIdentity): Promise<Credentials> => {
  const { IdentityId } = await call<{ IdentityId: string }>(region, 'GetId', { IdentityPoolId: identityPoolId });
  const answer = await call<{ Credentials: Credentials }>(region, 'GetCredentialsForIdentity', { IdentityId });
  return answer.Credentials;
};
