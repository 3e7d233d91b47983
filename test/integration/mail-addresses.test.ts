import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { makeSsmMailAddressBook } from '../../adapters/ssm/mail-address-book';
import type { MailAddresses } from '../../application/messages/ports/mail-address-book';
import { minute } from '../../domain/shared/time';
import { requests } from '../../handlers/composition/aws/requests';
import { setClock } from '../builders/set-clock';
import { mailAddressBookContract } from '../contracts/mail-address-book';
import { fresh, on } from './support/servers';

const ssm = new SSMClient(requests);

afterAll(() => ssm.destroy());

const put = (Name: string, Value: string, Type: 'String' | 'StringList' = 'String') =>
  on('LocalStack', () => ssm.send(new PutParameterCommand({ Name, Value, Type, Overwrite: true })));

const write = async (path: string, { moderators, contact }: MailAddresses): Promise<void> => {
  await put(`${path}/moderators`, moderators.join(','), 'StringList');
  await put(`${path}/contact`, contact);
};

const aPath = (): string => `/${fresh('test')}/things-to-do/mail`;
const addresses = { moderators: ['mo@example.org'], contact: 'hello@example.org' };

mailAddressBookContract('Parameter Store', async (kept) => {
  const path = aPath();
  await write(path, kept);
  return makeSsmMailAddressBook(ssm, path, setClock());
});

describe('addresses in the Parameter Store', () => {
  it('are heeded within five minutes of a change, and not asked for before', async () => {
    const [path, clock] = [aPath(), setClock()];
    await write(path, addresses);
    const book = makeSsmMailAddressBook(ssm, path, clock);
    expect(await book.ours()).toEqual(addresses);
    const changed = { moderators: ['new@example.org', 'mo@example.org'], contact: 'hi@example.org' };
    await write(path, changed);
    clock.time += 5 * minute - 1;
    expect(await book.ours()).toEqual(addresses);
    clock.time += 1;
    expect(await book.ours()).toEqual(changed);
  });

  it('that are missing or none are an error that names the parameter and tells no address', async () => {
    const path = aPath();
    const book = makeSsmMailAddressBook(ssm, path, setClock());
    await expect(book.ours()).rejects.toThrow(`${path}/moderators`);
    await write(path, { moderators: ['ada@example.org', 'lovelace'], contact: 'hello@example.org' });
    await expect(book.ours()).rejects.not.toThrow(/lovelace|ada/);
    await expect(book.ours()).rejects.toThrow(`${path}/moderators`);
    await write(path, addresses);
    expect(await book.ours()).toEqual(addresses);
  });
});
