import { mailTagOf } from '../../../../adapters/ses/mail-tag';
import type { Metric } from '../../../../application/ports/metrics';
import { eventsOfListing } from '../../../../domain/listing/events';
import { inMemoryAdapters } from '../../../../handlers/composition/in-memory-adapters';
import { handler as recordMailFeedback } from '../../../../handlers/reactions/messages/record-mail-feedback.handler';
import { handler as sendMail } from '../../../../handlers/reactions/messages/send-mail.handler';
import { handler as recordAnalytics } from '../../../../handlers/reactions/operations/record-analytics.handler';
import { at } from '../../../../infra/tools/template-checks/packaged';
import { aContent, aKey, aPending, aPublished } from '../../../builders/listings';
import { packagedTemplate, settingsFor } from '../../../builders/packaged-template';

const message = (messageId: string, body: unknown) => ({
  messageId,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const records = (...bodies: readonly unknown[]) => ({
  Records: bodies.map((body, index) => message(String(index), body)),
});

/** As SES tells it, less what nobody reads. */
const mail = { timestamp: '2026-11-24T12:00:00.000Z', messageId: '0102', source: 'hello@example.org', tags: {} };
const bounce = (bounceType: string, ...addresses: readonly string[]) => ({
  eventType: 'Bounce',
  bounce: {
    bounceType,
    bounceSubType: 'General',
    bouncedRecipients: addresses.map((emailAddress) => ({ emailAddress, action: 'failed', status: '5.1.1' })),
    timestamp: '2026-11-24T12:00:00.000Z',
    feedbackId: '0102-3',
  },
  mail,
});
const complaint = (address: string, complaintFeedbackType?: string) => ({
  eventType: 'Complaint',
  complaint: {
    complainedRecipients: [{ emailAddress: address }],
    ...(complaintFeedbackType && { complaintFeedbackType }),
  },
  mail,
});
const notification = (body: object) => ({ Type: 'Notification', TopicArn: 'arn', Message: JSON.stringify(body) });

const anAddress = (): string => `${aKey()}@example.org`;
const isSuppressed = async (address: string): Promise<boolean> =>
  (await inMemoryAdapters.mailSuppressions.among([address])).size > 0;

/** Returns by how much each metric grows meanwhile. */
const counting = async (work: () => Promise<unknown>, ...metrics: readonly Metric[]): Promise<readonly number[]> => {
  const before = metrics.map((metric) => inMemoryAdapters.metrics.counted(metric));
  await work();
  return metrics.map((metric, index) => inMemoryAdapters.metrics.counted(metric) - (before[index] ?? 0));
};

describe('record-mail-feedback', () => {
  it('stops mail to those that bounce for good or complain, however SNS delivers it and however often', async () => {
    const [bounced, other, complaining] = [anAddress(), anAddress(), anAddress()];
    const event = records(
      bounce('Permanent', bounced, `Other <${other}>`),
      notification(complaint(complaining, 'abuse')),
    );
    for (let time = 0; time < 2; time += 1) expect(await recordMailFeedback(event)).toEqual({ batchItemFailures: [] });
    for (const address of [bounced, other, complaining]) expect(await isSuppressed(address)).toBe(true);
  });

  it('takes a mail for sent that SES has sent, whatever its sender knows of that', async () => {
    const [sent, unheardOf] = [aKey(), aKey()].map((id) => ({
      type: 'ContactMessage',
      id: `${id}: ż`,
      from: 'ada@example.org',
      subject: `About ${id}`,
      body: 'Hello',
    }));
    const tags = { mail: [mailTagOf(sent?.id ?? '')], 'ses:source-ip': ['127.0.0.1'] };
    const told = records({ eventType: 'Send', mail: { ...mail, tags }, send: {} });
    for (let time = 0; time < 2; time += 1) expect(await recordMailFeedback(told)).toEqual({ batchItemFailures: [] });
    expect(await sendMail(records(sent, unheardOf))).toEqual({ batchItemFailures: [] });
    const subjects = inMemoryAdapters.inbox.received('hello@things-to-do.example').map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('About'))).toEqual([
      expect.stringContaining(unheardOf?.subject ?? 'none'),
    ]);
  });

  it('has nothing to say to SES, which tries its topic', async () => {
    const greeting = records('Successfully validated SNS topic for Amazon SES event publishing.');
    expect(await recordMailFeedback(greeting)).toEqual({ batchItemFailures: [] });
  });

  it('only counts what passes or is nobody’s wish', async () => {
    const [full, forgiving] = [anAddress(), anAddress()];
    const event = records(
      bounce('Transient', full),
      bounce('Undetermined', full),
      complaint(forgiving, 'not-spam'),
      { eventType: 'Reject', reject: { reason: 'Bad content' }, mail },
      { eventType: 'Rendering Failure', failure: { errorMessage: 'x', templateName: 'y' }, mail },
      { eventType: 'DeliveryDelay', deliveryDelay: { delayType: 'MailboxFull' }, mail },
    );
    const counted = await counting(
      async () => expect(await recordMailFeedback(event)).toEqual({ batchItemFailures: [] }),
      'MailBounced',
      'MailBouncedForNow',
      'MailComplained',
      'MailRejected',
      'MailNotRendered',
      'MailDelayed',
    );
    expect(counted).toEqual([0, 2, 1, 1, 1, 1]);
    for (const address of [full, forgiving]) expect(await isSuppressed(address)).toBe(false);
  });

  it('is asked of SES by the template, each kind that is understood', () => {
    const { Properties } = packagedTemplate(settingsFor('prod')).Resources.MailFeedbackEvents ?? {};
    expect(at(Properties, 'EventDestination.MatchingEventTypes')).toEqual(
      expect.arrayContaining(['send', 'bounce', 'complaint', 'reject', 'renderingFailure', 'deliveryDelay']),
    );
  });

  it('reports what it cannot read, and goes on', async () => {
    const good = anAddress();
    const event = records(
      'not json',
      { eventType: 'Bounce' },
      bounce('Forever', anAddress()),
      bounce('Permanent'),
      bounce('Permanent', 'nobody'),
      { eventType: 'Open' },
      { eventType: 'Send', mail },
      bounce('Permanent', good),
    );
    const failed = ['0', '1', '2', '3', '4', '5', '6'].map((itemIdentifier) => ({ itemIdentifier }));
    const counted = await counting(
      async () => expect(await recordMailFeedback(event)).toEqual({ batchItemFailures: failed }),
      'MalformedRecord',
      'MailBounced',
    );
    expect(counted).toEqual([7, 1]);
    expect(await isSuppressed(good)).toBe(true);
  });
});

describe('send-mail', () => {
  it('sends nothing to a suppressed address, and is done with it', async () => {
    const { sub } = inMemoryAdapters.directory.signUp('organiser', 'gone@example.org');
    const published = aPublished({ organiser: sub as never, content: aContent({ name: 'Withheld' }) });
    await inMemoryAdapters.listings.commit({ answer: published, listings: [published] });
    await recordMailFeedback(records(bounce('Permanent', 'Gone@example.org')));
    const event = records(...eventsOfListing(undefined, published));
    const counted = await counting(
      async () => expect(await sendMail(event)).toEqual({ batchItemFailures: [] }),
      'MailWithheld',
    );
    expect(counted).toEqual([1]);
    expect(inMemoryAdapters.inbox.received('gone@example.org')).toEqual([]);
  });
});

describe('record-analytics', () => {
  it('counts every event once, without what a person wrote, and reports what it cannot read', async () => {
    const [event] = eventsOfListing(undefined, aPending({ content: aContent({ name: 'Secret garden' }) }));
    const response = await recordAnalytics(records(event, event, { type: 'SomethingElse' }));
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    const kept = inMemoryAdapters.analytics.recorded().filter(({ id }) => id === event?.id);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('Secret garden');
  });
});
