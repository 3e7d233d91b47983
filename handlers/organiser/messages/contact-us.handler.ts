import * as v from 'valibot';
import { clock, contactQueue, directory, ids, rateLimiter } from '#adapters';
import { makeContactUs } from '../../../application/messages/contact-us.use-case';
import { makeSignedInContactUs } from '../../../application/messages/signed-in-contact-us.use-case';
import { optionalRawInput } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { provide } from '../../composition/provider';
import { wire } from '../../composition/wire';

const contactUs = provide('contactUs', () => wire(makeContactUs, { contactQueue, rateLimiter, ids, clock }));
const signedInContactUs = wire(makeSignedInContactUs, { contactUs, directory });

export const handler = resolver({
  caller: organiser,
  args: v.object({ input: optionalRawInput }),
  paths: { message: 'input' },
  run: ({ input }, sub) => signedInContactUs({ pool: 'organiser', sub, message: input }),
  present: (accepted) => accepted,
});
