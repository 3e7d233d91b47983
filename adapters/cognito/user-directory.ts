import { type CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Pool, UserDirectory } from '../../application/people/ports/user-directory';
import { isId } from '../../domain/shared/ids';

/** Returns the id of a user pool. */
export type PoolIdOf = (pool: Pool) => string;

/** Looks people up by their `sub`, which is not their user name when they came by Google or Facebook. */
export const makeCognitoDirectory = (client: CognitoIdentityProviderClient, poolIdOf: PoolIdOf): UserDirectory => ({
  addressOf: async (pool, sub) => {
    // The filter is text: only an id may stand in it.
    if (!isId(sub)) return undefined;
    const answer = await client.send(
      new ListUsersCommand({
        UserPoolId: poolIdOf(pool),
        Filter: `sub = "${sub}"`,
        AttributesToGet: ['email'],
        Limit: 1,
      }),
    );
    return answer.Users?.[0]?.Attributes?.find(({ Name }) => Name === 'email')?.Value;
  },
});
