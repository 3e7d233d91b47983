import * as v from 'valibot';
import type { MailFeedback } from '../../domain/mail/feedback';

const recipients = v.pipe(
  v.array(v.object({ emailAddress: v.pipe(v.string(), v.includes('@'), v.maxLength(1000)) })),
  v.minLength(1),
  v.transform((all) => all.map(({ emailAddress }) => emailAddress)),
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

/** What SES tells of a mail by way of its configuration set, as far as anybody here acts on it. */
export const mailFeedback = v.union([
  bounce,
  complaint,
  about('Reject', 'REJECTED'),
  about('Rendering Failure', 'NOT_RENDERED'),
  about('DeliveryDelay', 'DELAYED'),
]);
