import * as v from 'valibot';
import { clock, profiles } from '#adapters';
import { makeCreateProfile } from '../../../application/people/create-profile.use-case';
import { userIdRule } from '../../../domain/shared/ids';
import { wire } from '../../composition/wire';

const createProfile = wire(makeCreateProfile, { profiles, clock });

const trigger = v.looseObject({
  triggerSource: v.string(),
  request: v.object({
    userAttributes: v.object({ sub: userIdRule, email: v.string(), name: v.optional(v.string()) }),
  }),
});

/** Answers Cognito's post-confirmation trigger. It fires after a forgotten password too, and wants its own event back. */
export const handler = async (event: unknown): Promise<unknown> => {
  const { triggerSource, request } = v.parse(trigger, event);
  const { sub, name, email } = request.userAttributes;
  if (triggerSource === 'PostConfirmation_ConfirmSignUp') await createProfile({ id: sub, name, email });
  return event;
};
