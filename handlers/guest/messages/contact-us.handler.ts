import * as v from 'valibot';
import { clock, contactQueue, ids, rateLimiter } from '#adapters';
import { makeContactUs } from '../../../application/messages/contact-us.use-case';
import { optionalRawInput } from '../../appsync/arguments';
import { anyone, networkOf } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';

const contactUs = wire(makeContactUs, { contactQueue, rateLimiter, ids, clock });

export const handler = resolver({
  caller: anyone,
  args: v.object({ input: optionalRawInput }),
  paths: { message: 'input' },
  run: ({ input }, _anyone, event) => contactUs({ message: input, sender: { network: networkOf(event) } }),
  present: (accepted) => accepted,
});
