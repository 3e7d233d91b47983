import type { Clock } from '../../application/ports/clock';
import type { MailSuppressions } from '../../application/ports/mail-suppressions';
import { plainAddress } from '../../domain/mail/feedback';

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
