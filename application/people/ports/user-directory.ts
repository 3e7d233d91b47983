export const pools = ['user', 'organiser', 'audit'] as const;
export type Pool = (typeof pools)[number];

/** Knows who signs in, as the identity provider does. */
export interface UserDirectory {
  /** Returns the address that a person signs in with, or undefined when there is no such person. */
  addressOf(pool: Pool, sub: string): Promise<string | undefined>;
}
