import type { MailAddressBook, MailAddresses } from '../../application/messages/ports/mail-address-book';

/** Checks what every address book does; `make` gets what stands in it. */
export const mailAddressBookContract = (
  name: string,
  make: (addresses: MailAddresses) => Promise<MailAddressBook>,
): void => {
  describe(`${name}: our own addresses`, () => {
    it.each([['mo@example.org'], ['mo@example.org', 'deputy@example.org']])(
      'are told, with %s',
      async (...moderators) => {
        const addresses = { moderators, contact: 'hello@example.org' };
        const book = await make(addresses);
        expect(await book.ours()).toEqual(addresses);
        expect(await book.ours()).toEqual(addresses);
      },
    );
  });
};
