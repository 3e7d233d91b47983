import * as v from 'valibot';
import type { Pool } from '../../application/people/ports/user-directory';
import { email } from '../../domain/shared/addresses';
import { faultsInLine, faultsOf } from '../../domain/shared/faults';
import type { Backend } from './backend';
import type { Invoke } from './graphql/resolvers';
import type { Tokens } from './tokens';

const request = v.object({
  pool: v.picklist(['user', 'organiser', 'audit'], 'is none of user, organiser, audit'),
  email,
  name: v.optional(v.nullable(v.string())),
});

type SignInRequest = v.InferOutput<typeof request>;

export type SignIn = (
  body: string,
) => Promise<
  | { readonly ok: true; readonly token: string; readonly refresh: string; readonly sub: string }
  | { readonly ok: false; readonly error: string }
>;

/** Makes the event with which Cognito calls the trigger once a person has confirmed the sign-up. */
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
  /** What renews a token that ends. */
  readonly renewals: Tokens;
  readonly invoke: Invoke;
}

/** Signs in whoever asks, and up at first: it is a laptop. Moderators have no profile, so no trigger runs for them. */
export const makeSignIn = ({ backend, tokens, renewals, invoke }: Parts): SignIn => {
  const welcomed = new Map<`${Pool} ${string}`, Promise<unknown>>();

  /** Makes the profile, once in each process: whoever died between a sign-up and its profile left somebody without one. */
  const welcome = async (asked: SignInRequest, sub: string): Promise<void> => {
    const key = `${asked.pool} ${sub}` as const;
    const known = welcomed.get(key);
    const welcoming = known ?? invoke('reactions/create-profile', postConfirmation(asked, sub));
    welcomed.set(key, welcoming);
    try {
      await welcoming;
    } catch (failure) {
      welcomed.delete(key);
      throw failure;
    }
  };

  const signUp = async (asked: SignInRequest): Promise<string> => {
    const { sub } = await backend.signUp(asked.pool, asked.email);
    if (asked.pool !== 'audit') await welcome(asked, sub);
    return sub;
  };

  return async (body) => {
    const asked = parsed(body);
    if (!asked) return { ok: false, error: 'The body is not JSON.' };
    if (!asked.success) {
      return { ok: false, error: faultsInLine(faultsOf(asked.issues), 'body') };
    }
    const { pool, email } = asked.output;
    const sub = await signUp(asked.output);
    const [token, refresh] = await Promise.all([tokens.issue(pool, sub, email), renewals.issue(pool, sub, email)]);
    return { ok: true, sub, token, refresh };
  };
};
