import * as v from 'valibot';
import { mailIdIn, mailTag } from '../../../adapters/ses/mail-tag';
import type { MailFeedback } from '../../../domain/messages/mail-feedback';
import type { MailEvent } from '../../event-sources';

const recipients = v.pipe(
  v.array(v.object({ emailAddress: v.pipe(v.string(), v.includes('@'), v.maxLength(1000)) })),
  v.minLength(1),
  v.transform((all) => all.map(({ emailAddress }) => emailAddress)),
);

const sent = v.pipe(
  v.object({ eventType: v.literal('Send'), mail: v.object({ tags: v.object({ [mailTag]: v.tuple([v.string()]) }) }) }),
  v.transform(({ mail }): MailFeedback => ({ type: 'SENT', mailId: mailIdIn(mail.tags[mailTag][0]) })),
);

const bounce = v.pipe(
  v.object({
    eventType: v.literal('Bounce'),
    bounce: v.object({
      bounceType: v.picklist(['Permanent', 'Transient', 'Undetermined']),
      bouncedRecipients: recipients,
    }),
  }),
  v.transform(
    ({ bounce: { bounceType, bouncedRecipients } }): MailFeedback => ({
      type: 'BOUNCED',
      isPermanent: bounceType === 'Permanent',
      addresses: bouncedRecipients,
    }),
  ),
);

const complaint = v.pipe(
  v.object({
    eventType: v.literal('Complaint'),
    complaint: v.object({ complainedRecipients: recipients, complaintFeedbackType: v.nullish(v.string()) }),
  }),
  v.transform(
    ({ complaint: { complainedRecipients, complaintFeedbackType } }): MailFeedback => ({
      type: 'COMPLAINED',
      isWithdrawn: complaintFeedbackType === 'not-spam',
      addresses: complainedRecipients,
    }),
  ),
);

const about = (eventType: string, type: 'REJECTED' | 'NOT_RENDERED' | 'DELAYED') =>
  v.pipe(
    v.object({ eventType: v.literal(eventType) }),
    v.transform((): MailFeedback => ({ type })),
  );

/** Knows the greeting by which SES tries a topic that it is given, in no JSON and about no mail. */
export const isGreeting = (body: string): boolean => body.startsWith('Successfully validated SNS topic');

/** Every event that SES is asked to tell. One that nobody reads would end among the dead letters: it does not compile. */
const told = {
  send: sent,
  bounce,
  complaint,
  reject: about('Reject', 'REJECTED'),
  renderingFailure: about('Rendering Failure', 'NOT_RENDERED'),
  deliveryDelay: about('DeliveryDelay', 'DELAYED'),
} as const satisfies { readonly [Event in MailEvent]: v.GenericSchema<unknown, MailFeedback> };

/** Reads what SES tells of a mail by way of its configuration set, as far as anybody here acts on it. */
export const mailFeedback = v.union(Object.values(told));
