import type { MailAddressBook, MailAddresses } from '../../../application/messages/ports/mail-address-book';

export const makeInMemoryMailAddressBook = (addresses: MailAddresses): MailAddressBook => ({
  ours: async () => addresses,
});
