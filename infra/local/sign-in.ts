import * as v from 'valibot';
import type { Pool } from '../../application/ports/user-directory';
import type { Backend } from './backend';
import type { Invoke } from './graphql/resolvers';
import type { Tokens } from './tokens';

const request = v.object({
  pool: v.picklist(['user', 'organiser', 'audit'], 'is user, organiser or audit'),
  email: v.pipe(v.string(), v.maxLength(254), v.rfcEmail('is not an e-mail address')),
  name: v.optional(v.nullable(v.string())),
});

type SignInRequest = v.InferOutput<typeof request>;

export type SignIn = (
  body: string,
) => Promise<
  { readonly ok: true; readonly token: string; readonly sub: string } | { readonly ok: false; readonly error: string }
>;

/** As Cognito calls the trigger once a person has confirmed the sign-up. */
const postConfirmation = ({ pool, email, name }: SignInRequest, sub: string) => ({
  version: '1',
  region: 'local',
  userPoolId: `local_${pool}`,
  userName: sub,
  callerContext: { awsSdkVersion: 'local', clientId: 'local' },
  triggerSource: 'PostConfirmation_ConfirmSignUp',
  request: {
    userAttributes: { sub, email, email_verified: 'true', 'cognito:user_status': 'CONFIRMED', ...(name && { name }) },
  },
  response: {},
});

const parsed = (body: string): v.SafeParseResult<typeof request> | undefined => {
  try {
    return v.safeParse(request, JSON.parse(body));
  } catch {
    return undefined;
  }
};

interface Parts {
  readonly backend: Backend;
  readonly tokens: Tokens;
  readonly invoke: Invoke;
}

/** Signs in whoever asks, and up at first: it is a laptop. Moderators have no profile, so no trigger runs for them. */
export const makeSignIn = ({ backend, tokens, invoke }: Parts): SignIn => {
  const signingUp = new Map<string, Promise<unknown>>();

  const signUp = async (asked: SignInRequest): Promise<string> => {
    const { pool, email } = asked;
    const { sub, isNew } = await backend.signUp(pool, email);
    const key: `${Pool} ${string}` = `${pool} ${sub}`;
    if (isNew && pool !== 'audit') signingUp.set(key, invoke('reactions/create-profile', postConfirmation(asked, sub)));
    try {
      await signingUp.get(key);
    } finally {
      signingUp.delete(key);
    }
    return sub;
  };

  return async (body) => {
    const asked = parsed(body);
    if (!asked) return { ok: false, error: 'The body is not JSON.' };
    if (!asked.success) {
      const faults = asked.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
      return { ok: false, error: faults.join('; ') };
    }
    const sub = await signUp(asked.output);
    return { ok: true, sub, token: await tokens.issue(asked.output.pool, sub, asked.output.email) };
  };
};
