import { inMemoryAdapters } from '../../../../handlers/composition/in-memory-adapters';
import { handler as createProfile } from '../../../../handlers/reactions/people/create-profile.handler';
import { aUser } from '../../../builders/listings';

describe('create-profile', () => {
  const event = (triggerSource: string, sub: string, name?: string) => ({
    version: '1',
    triggerSource,
    userName: sub,
    request: { userAttributes: { sub, email: 'ada@example.org', ...(name && { name }) } },
    response: {},
  });

  it('gives back its event, and overwrites no profile', async () => {
    const sub = aUser();
    const signUp = event('PostConfirmation_ConfirmSignUp', sub, 'Ada');
    expect(await createProfile(signUp)).toEqual(signUp);
    await createProfile(event('PostConfirmation_ConfirmSignUp', sub, 'Somebody else'));
    await createProfile(event('PostConfirmation_ConfirmForgotPassword', sub, 'Somebody else'));
    expect((await inMemoryAdapters.profiles.get(sub))?.name).toBe('Ada');
  });

  it.each([undefined, '', 'ada@example.org', 'Ada@Example.org', 'My ada@example.org'])(
    'shows nothing of the address when the name is %p',
    async (name) => {
      const sub = aUser();
      await createProfile(event('PostConfirmation_ConfirmSignUp', sub, name));
      expect((await inMemoryAdapters.profiles.get(sub))?.name).toBe('New member');
    },
  );

  it('makes none after a forgotten password', async () => {
    const sub = aUser();
    await createProfile(event('PostConfirmation_ConfirmForgotPassword', sub));
    expect(await inMemoryAdapters.profiles.get(sub)).toBeUndefined();
  });
});
