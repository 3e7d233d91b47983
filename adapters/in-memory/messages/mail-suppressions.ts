import type { MailSuppressions } from '../../../application/messages/ports/mail-suppressions';
import type { Clock } from '../../../application/ports/clock';
import { plainAddress } from '../../../domain/messages/mail-feedback';

export const makeInMemoryMailSuppressions = (clock: Clock): MailSuppressions => {
  const ends = new Map<string, number>();
  return {
    add: async (address, until = Number.POSITIVE_INFINITY) => {
      const plain = plainAddress(address);
      ends.set(plain, ends.get(plain) === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : until);
    },
    among: async (addresses) =>
      new Set(addresses.filter((address) => (ends.get(plainAddress(address)) ?? 0) > clock.now())),
  };
};
