import type { DomainEvent } from '../../domain/events';
import type { Delivered } from '../../domain/operations/claim-check';
import type { ProfileRepository } from '../people/ports/profile-repository';
import type { Clock } from '../ports/clock';
import type { IdempotencyStore } from '../ports/idempotency-store';
import type { Logger } from '../ports/logger';
import type { Metrics } from '../ports/metrics';
import { makeGather } from './gather';
import { writeGathered } from './gathered-mail';
import { type GatheredKind, type Gatherings, gatheredKinds } from './ports/gatherings';
import { type GatheringDue, type Mail, mailKey } from './ports/mail';
import type { MailSuppressions } from './ports/mail-suppressions';
import { type Mailer, MailOutcomeUnknown } from './ports/mailer';
import type { Reminders } from './ports/reminders';
import { type FamilyCause, type Ports as FamilyPorts, writeFamilyMail } from './write-family-mail';
import { type MailCause as CauseOfOne, type Ports as WritingPorts, writeMail } from './write-mail';

interface Ports extends WritingPorts, FamilyPorts {
  readonly profiles: ProfileRepository;
  readonly mailer: Mailer;
  readonly suppressions: MailSuppressions;
  readonly idempotencyStore: IdempotencyStore;
  readonly gatherings: Gatherings;
  readonly reminders: Reminders;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

type GatheredCause = Delivered<Extract<DomainEvent, { readonly type: GatheredKind }>>;
type MailCause = CauseOfOne | FamilyCause | GatheredCause | GatheringDue;

/** Says that somebody else is sending this very mail: try again later. */
export class MailUnderWay extends Error {
  override readonly name = 'MailUnderWay';
}

/** Sends a mail to those of its addresses that take mail from us. */
const send = async (mail: Mail, { mailer, suppressions, logger, metrics }: Ports): Promise<void> => {
  const suppressed = await suppressions.among(mail.to);
  if (suppressed.size > 0) {
    logger.warn('mail withheld from suppressed addresses', { causeId: mail.id, addresses: suppressed.size });
    metrics.count('MailWithheld', suppressed.size);
  }
  const to = mail.to.filter((address) => !suppressed.has(address));
  if (to.length > 0) await mailer.send({ ...mail, to });
};

const isGathered = (cause: MailCause): cause is GatheredCause =>
  (gatheredKinds as readonly string[]).includes(cause.type);

/** Returns which kind a cause belongs to; undefined for what is mailed by itself. */
const kindOf = (cause: MailCause): GatheredKind | undefined => {
  if (cause.type === 'GatheringDue') return cause.kind;
  return isGathered(cause) ? cause.type : undefined;
};

/** Sends the one mail that a cause calls for, once however often it is delivered. Throws when it should be tried again. */
export const makeSendMail = (ports: Ports) => {
  const { idempotencyStore, logger } = ports;

  const sendIfAny = async (mail: Mail | undefined, causeId: string): Promise<void> => {
    if (mail) await send(mail, ports);
    else logger.warn('no mail to send, or nobody to send it to', { causeId });
  };

  const gather = makeGather({
    ...ports,
    tell: async (of, entries) => {
      await sendIfAny(await writeGathered(of, entries, ports), of.id);
      // Before what it told is removed: whoever dies in between finds the mail sent, and removes the rest.
      await idempotencyStore.complete(mailKey(of.id));
    },
  });

  const act = async (cause: MailCause): Promise<void> => {
    if (cause.type === 'GatheringDue') return gather.due(cause);
    if (isGathered(cause)) return gather.happened(cause.type, { id: cause.id, body: JSON.stringify(cause) });
    const mail = await ('bookingId' in cause ? writeFamilyMail(cause, ports) : writeMail(cause, ports));
    return sendIfAny(mail, cause.id);
  };

  return async (cause: MailCause): Promise<void> => {
    const key = mailKey(cause.id);
    const state = await idempotencyStore.claim(key);
    if (state === 'busy') throw new MailUnderWay();
    if (state === 'completed') {
      const kind = kindOf(cause);
      return kind && gather.wasTold(kind, cause.id);
    }
    try {
      await act(cause);
    } catch (failure) {
      // What may have been sent stays reserved, so that the mail service can tell meanwhile that it was.
      if (!(failure instanceof MailOutcomeUnknown)) await idempotencyStore.release(key);
      throw failure;
    }
    await idempotencyStore.complete(key);
  };
};
