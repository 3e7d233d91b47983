import type { Pool, UserDirectory } from '../../application/people/ports/user-directory';

export interface Directory {
  readonly directory: UserDirectory;
  /** Answers the `sub` of a new person. */
  signUp(pool: Pool, email: string): Promise<string>;
}

const pools = ['user', 'organiser', 'audit'] as const;

/** Checks what every directory of people does. */
export const userDirectoryContract = (name: string, make: () => Promise<Directory>): void => {
  describe(`${name}: the user directory`, () => {
    let people: Directory;

    beforeAll(async () => {
      people = await make();
    });

    it('knows the address of a person, in the pool in which that person is', async () => {
      for (const pool of pools) {
        const email = `Ada-in-${pool}@example.org`;
        const sub = await people.signUp(pool, email);
        expect(await people.directory.addressOf(pool, sub)).toBe(email);
        for (const other of pools.filter((one) => one !== pool)) {
          expect(await people.directory.addressOf(other, sub)).toBeUndefined();
        }
      }
    });

    it('tells people apart', async () => {
      const [one, other] = [
        await people.signUp('user', 'one@example.org'),
        await people.signUp('user', 'two@example.org'),
      ];
      expect(await people.directory.addressOf('user', other)).toBe('two@example.org');
      expect(await people.directory.addressOf('user', one)).toBe('one@example.org');
    });

    it.each(['8f6c6c8e-0000-4000-8000-000000000000', '', '" or sub = "', 'sub ^= ""', '\\', '*'])(
      'knows nobody by %j',
      async (sub) => {
        await people.signUp('audit', `somebody-beside-${Buffer.from(sub).toString('hex')}@example.org`);
        expect(await people.directory.addressOf('audit', sub)).toBeUndefined();
      },
    );
  });
};
