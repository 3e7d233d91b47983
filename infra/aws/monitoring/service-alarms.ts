import type { Api } from '../../../handlers/routes';
import type { Alarm } from './alarm';
import type { Watched } from './deployed';
import { ofApi, ofMail } from './measures';

const apiErrors = (api: Api): Alarm => ({
  name: `${api}-api-errors`,
  says: `the ${api} API answers requests with errors of its own: nobody gets anything from them.`,
  runbook: 'api-errors',
  measures: [ofApi(api, '5XXError')],
  is: 'atLeast',
  // As the functions behind it: at night an API may get no more than a request a minute.
  threshold: 3,
  period: 900,
  periods: [1, 1],
  missing: 'notBreaching',
});

const reputation = (
  name: 'mail-bounces' | 'mail-complaints',
  metric: string,
  threshold: number,
  says: string,
): Alarm => ({
  name,
  says,
  runbook: name,
  measures: [ofMail(metric, 'Average')],
  is: 'atLeast',
  threshold,
  period: 60 * 60,
  periods: [1, 1],
  // SES counts anew only when mail is sent: without any, things stand as they stood.
  missing: 'ignore',
});

const mail: readonly Alarm[] = [
  // SES puts an account under review from 5 % on, and stops it at 10 %.
  reputation(
    'mail-bounces',
    'Reputation.BounceRate',
    0.05,
    'too many mails go to addresses that do not exist: AWS may stop all mail.',
  ),
  // SES puts an account under review from 0.1 % on, and stops it at 0.5 %.
  reputation(
    'mail-complaints',
    'Reputation.ComplaintRate',
    0.001,
    'too many people call our mail spam: AWS may stop all mail.',
  ),
];

/** Makes the alarms on what people meet: the APIs and the mail. */
export const serviceAlarms = ({ apis }: Watched): readonly Alarm[] => [...apis.map(apiErrors), ...mail];
