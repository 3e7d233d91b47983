import { GetParametersCommand, type SSMClient } from '@aws-sdk/client-ssm';
import * as v from 'valibot';
import type { MailAddressBook, MailAddresses } from '../../application/messages/ports/mail-address-book';
import type { Clock } from '../../application/ports/clock';
import { email } from '../../domain/shared/addresses';
import { minute } from '../../domain/shared/time';

/** A change takes so long at most to be heeded. */
const cachedForMs = 5 * minute;

const list = v.pipe(
  v.string(),
  v.transform((commas) => commas.split(',').map((part) => part.trim())),
  v.array(email),
);
const rules = { moderators: list, contact: email };

/** Reads `PATH/moderators`, separated by commas, and `PATH/contact`. */
export const makeSsmMailAddressBook = (client: SSMClient, path: string, clock: Clock): MailAddressBook => {
  const names = { moderators: `${path}/moderators`, contact: `${path}/contact` };

  const read = async (): Promise<MailAddresses> => {
    const { Parameters: parameters = [] } = await client.send(
      new GetParametersCommand({ Names: Object.values(names) }),
    );
    const valueOf = <T>(name: string, rule: v.GenericSchema<unknown, T>): T => {
      const value = parameters.find(({ Name }) => Name === name)?.Value;
      const result = v.safeParse(rule, value);
      // What it holds is an address: it is not told.
      if (!result.success) throw new Error(`the parameter ${name} holds no e-mail address, or is not there`);
      return result.output;
    };
    return { moderators: valueOf(names.moderators, rules.moderators), contact: valueOf(names.contact, rules.contact) };
  };

  let known: { readonly addresses: MailAddresses; readonly until: number } | undefined;
  return {
    ours: async () => {
      if (!known || clock.now() >= known.until) known = { addresses: await read(), until: clock.now() + cachedForMs };
      return known.addresses;
    },
  };
};
