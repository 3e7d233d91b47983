import { SSMClient } from '@aws-sdk/client-ssm';
import { makeSsmMailAddressBook } from '../../../adapters/ssm/mail-address-book';
import type { Clock } from '../../../application/ports/clock';
import { setting } from '../environment';
import { provide } from '../provider';
import { clock } from './node';
import { requests } from './requests';

/**
 * Reads `MAIL_ADDRESSES_PARAMETER`, the path of two parameters, `…/moderators` and `…/contact`: they change without a
 * deployment.
 */
export const mailAddressBook = provide(
  'mailAddressBook',
  (time: Clock) => makeSsmMailAddressBook(new SSMClient(requests), setting('MAIL_ADDRESSES_PARAMETER'), time),
  clock,
);
