import fc from 'fast-check';
import { type MailFeedback, plainAddress, suppressionAfter } from '../../../../domain/messages/mail-feedback';
import { dayMs } from '../../../../domain/shared/time';

const addresses = ['ada@example.org', 'jan@example.org'];

describe('what became of a mail', () => {
  it.each<[string, MailFeedback, number | undefined]>([
    ['a permanent bounce', { type: 'BOUNCED', isPermanent: true, addresses }, 180 * dayMs],
    ['a complaint', { type: 'COMPLAINED', isWithdrawn: false, addresses }, undefined],
  ])('stops mail after %s', (_what, feedback, lasts) => {
    expect(suppressionAfter(feedback)).toEqual({ addresses, lastsMs: lasts });
  });

  it.each<[string, MailFeedback]>([
    ['a full mailbox', { type: 'BOUNCED', isPermanent: false, addresses }],
    ['a complaint that was taken back', { type: 'COMPLAINED', isWithdrawn: true, addresses }],
    ['a mail that was not sent', { type: 'REJECTED' }],
    ['a mail that was not written', { type: 'NOT_RENDERED' }],
    ['a delay', { type: 'DELAYED' }],
  ])('stops nothing after %s', (_what, feedback) => {
    expect(suppressionAfter(feedback)).toBeUndefined();
  });
});

describe('a plain address', () => {
  it('is the same in whatever way it is written', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.stringMatching(/^[\w "]{0,20}$/), (address, name) => {
        const plain = plainAddress(address);
        expect(plainAddress(plain)).toBe(plain);
        for (const written of [address.toUpperCase(), ` ${address} `, `<${address}>`, `${name} <${address}> `]) {
          expect(plainAddress(written)).toBe(plain);
        }
      }),
    );
  });
});
