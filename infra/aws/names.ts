import { type QueueName, queueSources } from '../../handlers/event-sources';
import { type FunctionName, functionNames } from '../../handlers/functions';
import type { Api } from '../../handlers/routes';
import type { Settings } from './settings';

/** Returns what parts of the template call each other by. Alarms are made from these lists too. */

const pascal = (name: string): string =>
  name.replace(/(^|[-/])(\w)/g, (_match, _between, letter: string) => letter.toUpperCase());

/** Operations are called by hand: their names are short. */
const shortName = (name: FunctionName): string => name.replace(/^operations\//, '');

/** Returns the short name: `guest/find-things-to-do` is `guestFindThingsToDo` on the command line. */
export const functionKey = (name: FunctionName): string =>
  shortName(name).replace(/[-/](\w)/g, (_match, letter: string) => letter.toUpperCase());

/** Returns the name on AWS: `STAGE-lambda-guest-find-things-to-do` on AWS. */
export const deployedName = (name: FunctionName, stage: string): string =>
  `${stage}-lambda-${shortName(name).replace('/', '-')}`;

/** Returns the logical id, as Serverless names it in the template. */
export const functionId = (name: FunctionName): string => `${pascal(shortName(name))}LambdaFunction`;
export const roleId = (name: FunctionName): string => `${pascal(shortName(name))}Role`;

export const functions = functionNames;
export const apis = ['guest', 'user', 'organiser', 'audit'] as const satisfies readonly Api[];
export const apiId = (api: Api): string => `${pascal(api)}Api`;

/** A pool's people are those of the API of the same name. */
export const pools = ['user', 'organiser', 'audit'] as const;
export type PoolName = (typeof pools)[number];
export const poolId = (pool: PoolName): string => `${pascal(pool)}Pool`;
export const clientId = (pool: PoolName): string => `${pascal(pool)}PoolClient`;

export const queues = Object.keys(queueSources) as readonly QueueName[];
export const queueId = (queue: QueueName): string => `${pascal(queue)}Queue`;
export const deadLettersOf = (queue: QueueName): string => `${pascal(queue)}DeadLetters`;

/** What SES tells of mails comes by a topic of its own. */
export const feedbackQueueId = 'MailFeedbackQueue';
export const feedbackDeadLettersId = 'MailFeedbackDeadLetters';

export const tableId = 'Table';
export const topicId = 'Topic';
export const searchDomainId = 'SearchDomain';
/** Where stream records end that nobody could publish. */
export const streamDeadLettersId = 'StreamDeadLetters';
/** Where calls end that failed with nobody waiting: those of schedules. */
export const invocationDeadLettersId = 'InvocationDeadLetters';
/** Every queue that is consumed, and every queue that should be empty: what monitoring watches. */
export const consumedQueueIds: readonly string[] = [...queues.map(queueId), feedbackQueueId];
export const deadLetterIds: readonly string[] = [
  ...queues.map(deadLettersOf),
  feedbackDeadLettersId,
  streamDeadLettersId,
  invocationDeadLettersId,
];

export const named = ({ stage }: Settings, name: string): string => `${stage}-things-to-do-${name}`;
/** Returns what a stage's own counts are told apart by. */
export const serviceName = ({ stage }: Settings): string => `${stage}-things-to-do`;
export const tableName = ({ stage }: Settings): string => `${stage}-things-to-do`;
export { pascal };
