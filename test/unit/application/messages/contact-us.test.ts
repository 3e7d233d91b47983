import { makeContactUs, type Sender } from '../../../../application/messages/contact-us.use-case';
import { makeSignedInContactUs } from '../../../../application/messages/signed-in-contact-us.use-case';
import { err, ok } from '../../../../domain/shared/result';
import { hour } from '../../../../domain/shared/time';
import { inMemoryPorts } from '../../../builders/in-memory-ports';
import { refusedField } from '../../../builders/results';

const message = { subject: 'Hello', body: 'A question.\nAnd another.', from: 'ada@example.org' };
const guest: Sender = { network: '192.0.2.0/24' };
const tooMany = err({ code: 'TooManyRequests', limited: 'MESSAGES' });

describe('a message to us', () => {
  it('is sent once, with nothing of a guest but the address that was typed', async () => {
    const ports = inMemoryPorts();
    expect(await makeContactUs(ports)({ message, sender: guest })).toEqual(ok(true));
    expect(ports.sentToUs).toEqual([{ type: 'ContactMessage', id: expect.any(String), ...message }]);
  });

  it.each([
    ['no subject', { ...message, subject: '' }, 'subject'],
    ['a subject of two lines', { ...message, subject: 'a\nb' }, 'subject'],
    ['no body', { ...message, body: ' ' }, 'body'],
    ['a body that is too long', { ...message, body: 'a'.repeat(10_001) }, 'body'],
    ['what is no address', { ...message, from: 'ada' }, 'from'],
  ])('is refused with %s, and not sent', async (_what, wrong, field) => {
    const ports = inMemoryPorts();
    expect(await makeContactUs(ports)({ message: wrong, sender: guest })).toEqual(refusedField(field));
    expect(ports.sentToUs).toEqual([]);
  });

  it('is refused the sixth time within an hour from one address, however it is written', async () => {
    const ports = inMemoryPorts();
    const send = (from: string, sender = guest) => makeContactUs(ports)({ message: { ...message, from }, sender });
    for (let count = 0; count < 5; count += 1) expect(await send('ada@example.org')).toEqual(ok(true));
    expect(await send('ADA@example.org')).toEqual(tooMany);
    expect(await send('jan@example.org')).toEqual(ok(true));
    // A stranger elsewhere who types the same address uses up nobody's limit.
    expect(await send('ada@example.org', { network: '198.51.100.0/24' })).toEqual(ok(true));
    ports.clock.time += hour;
    expect(await send('ada@example.org')).toEqual(ok(true));
  });

  it('is refused the sixty-first time within an hour from one network', async () => {
    const ports = inMemoryPorts();
    const send = (index: number) =>
      makeContactUs(ports)({ message: { ...message, from: `a${index}@example.org` }, sender: guest });
    for (let index = 0; index < 60; index += 1) expect(await send(index)).toEqual(ok(true));
    expect(await send(60)).toEqual(tooMany);
    expect(ports.sentToUs).toHaveLength(60);
  });
});

describe('a message of somebody signed in', () => {
  it('comes from the address that they sign in with, whatever they typed, and says who they are', async () => {
    const ports = inMemoryPorts();
    const { sub } = ports.directory.signUp('user', 'parent@example.org');
    const send = makeSignedInContactUs({ ...ports, contactUs: makeContactUs(ports) });
    expect(await send({ pool: 'user', sub, message })).toEqual(ok(true));
    expect(ports.sentToUs).toMatchObject([{ from: 'parent@example.org', pool: 'user', sub }]);
  });

  it('is refused to an account of another pool, or that is gone', async () => {
    const ports = inMemoryPorts();
    const { sub } = ports.directory.signUp('user', 'parent@example.org');
    const send = makeSignedInContactUs({ ...ports, contactUs: makeContactUs(ports) });
    expect(await send({ pool: 'organiser', sub, message })).toEqual(err({ code: 'NotSignedIn' }));
    expect(await send({ pool: 'user', sub: 'gone', message })).toEqual(err({ code: 'NotSignedIn' }));
    expect(ports.sentToUs).toEqual([]);
  });
});
