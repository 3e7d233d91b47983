import type { MailAddressBook, MailAddresses } from '../../application/ports/mail-address-book';

export const makeInMemoryMailAddressBook = (addresses: MailAddresses): MailAddressBook => ({
  ours: async () => addresses,
});
