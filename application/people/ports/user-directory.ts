export const pools = ['user', 'organiser', 'audit'] as const;
export type Pool = (typeof pools)[number];

/** Who signs in, as the identity provider knows them. */
export interface UserDirectory {
  /** Returns the address that a person signs in with, or undefined when there is no such person. */
  addressOf(pool: Pool, sub: string): Promise<string | undefined>;
}
