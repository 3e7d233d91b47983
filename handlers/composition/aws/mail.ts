import { SESClient } from '@aws-sdk/client-ses';
import { makeSesMailer } from '../../../adapters/ses/mailer';
import { setting } from '../environment';
import { provide } from '../provider';
import { requests } from './requests';

export const mailer = provide('mailer', () =>
  makeSesMailer(new SESClient({ ...requests, maxAttempts: 1 }), {
    from: setting('MAIL_FROM'),
    configurationSet: setting('MAIL_CONFIGURATION_SET'),
  }),
);
