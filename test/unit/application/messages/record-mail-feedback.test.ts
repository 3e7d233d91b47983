import { mailKey } from '../../../../application/messages/ports/mail';
import { makeRecordMailFeedback } from '../../../../application/messages/record-mail-feedback.use-case';
import type { Metric } from '../../../../application/ports/metrics';
import type { MailFeedback } from '../../../../domain/messages/mail-feedback';
import { dayMs } from '../../../../domain/shared/time';
import { inMemoryPorts } from '../../../builders/in-memory-ports';

const addresses = ['ada@example.org'];

const suppressedAfter = async (feedback: MailFeedback, days: number) => {
  const ports = inMemoryPorts();
  await makeRecordMailFeedback(ports)(feedback);
  ports.clock.time += days * dayMs;
  return [...(await ports.suppressions.among([...addresses, 'jan@example.org']))];
};

describe('feedback on a mail', () => {
  it('keeps mails from an address that is none for 180 days', async () => {
    const bounced = { type: 'BOUNCED', isPermanent: true, addresses } as const;
    expect(await suppressedAfter(bounced, 179)).toEqual(addresses);
    expect(await suppressedAfter(bounced, 180)).toEqual([]);
  });

  it('keeps mails from whoever complained for good', async () => {
    expect(await suppressedAfter({ type: 'COMPLAINED', isWithdrawn: false, addresses }, 10_000)).toEqual(addresses);
  });

  it.each<[string, MailFeedback]>([
    ['a mailbox that is full', { type: 'BOUNCED', isPermanent: false, addresses }],
    ['a complaint that was taken back', { type: 'COMPLAINED', isWithdrawn: true, addresses }],
    ['a delay', { type: 'DELAYED' }],
  ])('keeps nothing from anybody after %s', async (_what, feedback) => {
    expect(await suppressedAfter(feedback, 0)).toEqual([]);
  });

  it.each<[Metric, MailFeedback]>([
    ['MailBounced', { type: 'BOUNCED', isPermanent: true, addresses }],
    ['MailBouncedForNow', { type: 'BOUNCED', isPermanent: false, addresses }],
    ['MailComplained', { type: 'COMPLAINED', isWithdrawn: false, addresses }],
    ['MailRejected', { type: 'REJECTED' }],
    ['MailNotRendered', { type: 'NOT_RENDERED' }],
    ['MailDelayed', { type: 'DELAYED' }],
  ])('counts %s', async (metric, feedback) => {
    const ports = inMemoryPorts();
    await makeRecordMailFeedback(ports)(feedback);
    expect(ports.metrics.counted(metric)).toBe(1);
  });

  it('completes a mail that was sent, so that it is not sent again', async () => {
    const ports = inMemoryPorts();
    await ports.idempotencyStore.claim(mailKey('one'));
    await makeRecordMailFeedback(ports)({ type: 'SENT', mailId: 'one' });
    ports.clock.time += dayMs;
    expect(await ports.idempotencyStore.claim(mailKey('one'))).toBe('completed');
  });
});
