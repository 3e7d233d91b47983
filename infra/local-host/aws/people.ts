import { AdminCreateUserCommand, AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from '../../../application/people/ports/user-directory';
import type { Clients } from './clients';

export interface People {
  /** Returns the person with this address, whatever its case, signed up if need be, under `sub` if that is given. */
  readonly signUp: (pool: Pool, email: string, sub?: string) => Promise<{ readonly sub: string }>;
}

const isNamed = (failure: unknown, name: string): boolean => failure instanceof Error && failure.name === name;

const subOf = (attributes: readonly { Name?: string | undefined; Value?: string | undefined }[] = []): string => {
  const sub = attributes.find(({ Name }) => Name === 'sub')?.Value;
  if (!sub) throw new Error('the user pool knows somebody without a sub');
  return sub;
};

export const makePeople = ({ people }: Clients, pools: { readonly [Name in Pool]: string }): People => {
  const seen = new Map<string, Promise<string>>();

  const find = async (UserPoolId: string, Username: string): Promise<string | undefined> => {
    try {
      return subOf((await people.send(new AdminGetUserCommand({ UserPoolId, Username }))).UserAttributes);
    } catch (failure) {
      if (isNamed(failure, 'UserNotFoundException')) return undefined;
      throw failure;
    }
  };

  const create = async (UserPoolId: string, address: string, sub: string | undefined): Promise<string> => {
    const attributes = { email: address, email_verified: 'true', ...(sub && { sub }) };
    const { User: user } = await people.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: address,
        MessageAction: 'SUPPRESS',
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      }),
    );
    return subOf(user?.Attributes);
  };

  return {
    signUp: async (pool, email, sub) => {
      const address = email.toLowerCase();
      const key = `${pool} ${address}`;
      const known = seen.get(key);
      if (known) return { sub: await known };
      const signedUp = find(pools[pool], address).then((found) => found ?? create(pools[pool], address, sub));
      seen.set(key, signedUp);
      signedUp.catch(() => seen.delete(key));
      return { sub: await signedUp };
    },
  };
};
