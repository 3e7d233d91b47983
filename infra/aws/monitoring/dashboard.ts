import { type Resource, sub } from '../cloudformation';
import { named } from '../names';
import { type Alarm, alarmId } from './alarm';
import type { Watched } from './deployed';
import { foldersOf } from './groups';
import {
  ofApi,
  ofDelivery,
  ofFunction,
  ofFunctionId,
  ofMail,
  ofQueue,
  ofSearch,
  ownCount,
  tableCapacity,
  tableErrors,
  tableThrottles,
} from './measures';
import { page, type Row } from './widgets';

const apiRow = ({ apis, settings }: Watched): Row => ({
  title: 'APIs: what families, organisers and moderators get',
  widgets: [
    { title: 'Requests', measures: apis.map((api) => ofApi(api, 'Latency', 'SampleCount')) },
    { title: 'Latency, p95 (ms)', measures: apis.map((api) => ofApi(api, 'Latency', 'p95')) },
    { title: 'Errors of the APIs', measures: apis.map((api) => ofApi(api, '5XXError')) },
    { title: 'Refused requests', measures: apis.map((api) => ofApi(api, '4XXError')) },
    { title: 'Unexpected failures', measures: [ownCount('UnexpectedFailure', settings)] },
    { title: 'Cannot be read', measures: [ownCount('MalformedItem', settings), ownCount('MalformedRecord', settings)] },
  ],
});

const functionRow = ({ functions }: Watched): Row => ({
  title: 'Functions',
  widgets: [
    ...foldersOf(functions).map((folder) => ({
      title: `Errors: ${folder.name}`,
      measures: folder.functions.map((name) => ofFunction(name, 'Errors')),
    })),
    ...foldersOf(functions).map((folder) => ({
      title: `Duration: ${folder.name}, p95 (ms)`,
      measures: folder.functions.map((name) => ofFunction(name, 'Duration', 'p95')),
    })),
    { title: 'Calls turned away', measures: functions.map((name) => ofFunction(name, 'Throttles')) },
    {
      title: 'Submitted, approved, rejected',
      measures: (['organiser/publish', 'audit/approve', 'audit/reject'] as const).map((name) =>
        ofFunction(name, 'Invocations'),
      ),
    },
  ],
});

const changesRow = ({ streamConsumers, queues, deadLetters, deliveryStreams, schedules }: Watched): Row => ({
  title: 'Stream, queues and dead letters',
  widgets: [
    { title: 'Age of changes (ms)', measures: streamConsumers.map((id) => ofFunctionId(id, 'IteratorAge', 'Maximum')) },
    { title: 'Oldest message (s)', measures: queues.map(({ id }) => ofQueue(id, 'ApproximateAgeOfOldestMessage')) },
    { title: 'Waiting', measures: queues.map(({ id }) => ofQueue(id, 'ApproximateNumberOfMessagesVisible')) },
    { title: 'Dead letters', measures: deadLetters.map((id) => ofQueue(id, 'ApproximateNumberOfMessagesVisible')) },
    {
      title: 'Age of figures not delivered (s)',
      measures: deliveryStreams.map((id) => ofDelivery(id, 'DeliveryToS3.DataFreshness')),
    },
    { title: 'Called by the clock', measures: schedules.map((one) => ofFunctionId(one.functionId, 'Invocations')) },
  ],
});

const tableRow: Row = {
  title: 'Table',
  widgets: [
    { title: 'Capacity used', measures: tableCapacity },
    { title: 'Throttled', measures: tableThrottles },
    { title: 'Errors of DynamoDB', measures: tableErrors },
  ],
};

const searchDomainWidgets: Row['widgets'] = [
  {
    title: '1 is red, yellow, or takes no changes',
    measures: ['ClusterStatus.red', 'ClusterStatus.yellow', 'ClusterIndexWritesBlocked'].map((name) =>
      ofSearch(name, 'Maximum'),
    ),
  },
  {
    title: 'Memory and processor (%)',
    measures: [ofSearch('JVMMemoryPressure', 'Maximum'), ofSearch('CPUUtilization', 'Maximum')],
  },
  { title: 'Free disk (MiB)', measures: [ofSearch('FreeStorageSpace', 'Minimum')] },
  { title: 'Latency of searches (ms)', measures: [ofSearch('SearchLatency', 'Average')] },
  {
    title: 'Searches turned away since a node started',
    measures: [ofSearch('ThreadpoolSearchRejected', 'Maximum')],
  },
];

/** Shows search. Of a given engine nothing is known but what our own code meets. */
const searchRow = ({ hasSearchDomain, settings }: Watched): Row => ({
  title: 'Search',
  widgets: [
    { title: 'Searches', measures: [ofFunction('guest/find-things-to-do', 'Invocations')] },
    { title: 'Search out of reach', measures: [ownCount('SearchUnavailable', settings)] },
    ...(hasSearchDomain ? searchDomainWidgets : []),
  ],
});

const mailRow = ({ settings }: Watched): Row => ({
  title: 'Mail',
  widgets: [
    {
      title: 'Mail that did not arrive',
      measures: (
        [
          'MailBounced',
          'MailBouncedForNow',
          'MailComplained',
          'MailRejected',
          'MailNotRendered',
          'MailWithheld',
        ] as const
      ).map((metric) => ownCount(metric, settings)),
    },
    { title: 'Bounce rate of the account (5 % is too much)', measures: [ofMail('Reputation.BounceRate', 'Average')] },
    {
      title: 'Complaint rate of the account (0.1 % is too much)',
      measures: [ofMail('Reputation.ComplaintRate', 'Average')],
    },
  ],
});

const rowsOf = (watched: Watched): readonly Row[] => [
  apiRow(watched),
  functionRow(watched),
  changesRow(watched),
  tableRow,
  searchRow(watched),
  mailRow(watched),
];

/** Returns one page for a stage, from what people meet down to what keeps it. */
export const dashboard = (watched: Watched, alarms: readonly Alarm[]): Resource => {
  const { settings } = watched;
  const title = `# ${settings.stage}: Things To Do. What to do about an alarm: [runbooks](${settings.runbooks})`;
  const body = page(
    title,
    alarms.map(({ name }) => alarmId(name)),
    rowsOf(watched),
  );
  return {
    Type: 'AWS::CloudWatch::Dashboard',
    Properties: { DashboardName: named(settings, 'overview'), DashboardBody: sub(body) },
  };
};
