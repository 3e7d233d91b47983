import * as v from 'valibot';
import { json, type Reply } from './reply';
import type { Tokens } from './tokens';

const pools = ['user', 'organiser', 'audit'] as const;

/** The refresh of an access token (RFC 6749, section 6), as Cognito takes it. A client is here a pool. */
const request = v.object({
  grant_type: v.literal('refresh_token'),
  client_id: v.picklist(pools),
  refresh_token: v.pipe(v.string(), v.maxLength(2000)),
});

/** Returns a new token for one that ends, to whoever brings what renews it; else the refusal of RFC 6749, section 5.2. */
export const renewed = async (tokens: Tokens, renewals: Tokens, body: string): Promise<Reply> => {
  const form = Object.fromEntries(new URLSearchParams(body));
  const asked = v.safeParse(request, form);
  if (!asked.success) {
    const isOtherGrant = form.grant_type !== undefined && form.grant_type !== 'refresh_token';
    return json(400, { error: isOtherGrant ? 'unsupported_grant_type' : 'invalid_request' });
  }
  const { client_id: pool, refresh_token: refresh } = asked.output;
  const holder = await renewals.verify(pool, refresh);
  if (!holder) return json(400, { error: 'invalid_grant' });
  const answer = json(200, { id_token: await tokens.issue(pool, holder.sub, holder.email), token_type: 'Bearer' });
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } };
};
