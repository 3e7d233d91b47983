import type { FunctionName } from '../../handlers/functions';
import { arnOf, policyDocument, type Resource, type Resources, ref, serviceRole, together } from './cloudformation';
import { functionId, invocationDeadLettersId, named, pascal } from './names';
import { deadLetters } from './queues';
import type { Settings } from './settings';

interface Schedule {
  readonly function: FunctionName;
  /** In UTC. */
  readonly at: string;
}

export const everyMinute = 'rate(1 minute)';

/** What runs by the clock. */
const schedules: Readonly<Record<string, Schedule>> = {
  // Every night the index forgets the sessions that are long over, and takes in whatever it may have missed.
  'nightly-index': { function: 'operations/rebuild-index', at: 'cron(30 1 * * ? *)' },
  // Waiting lists move on though nobody comes, and families are reminded.
  'every-minute': { function: 'operations/wake-families', at: everyMinute },
};

/** Functions that are called without anybody waiting. */
export const scheduledFunctions: readonly FunctionName[] = [
  ...new Set(Object.values(schedules).map((schedule) => schedule.function)),
];

/** Seconds after which a call that could not be made is given up: the next night would be near. */
const maxEventAgeSeconds = 6 * 60 * 60;

const schedule = (name: string, { function: target, at }: Schedule, settings: Settings): Resource => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    Name: named(settings, name),
    ScheduleExpression: at,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: at === everyMinute ? { Mode: 'OFF' } : { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 15 },
    Target: {
      Arn: arnOf(functionId(target)),
      RoleArn: arnOf('ScheduleRole'),
      Input: '{}',
      RetryPolicy: { MaximumRetryAttempts: 5, MaximumEventAgeInSeconds: maxEventAgeSeconds },
      DeadLetterConfig: { Arn: arnOf(invocationDeadLettersId) },
    },
  },
});

/** Has Lambda keep what fails: it takes a schedule's call and answers at once. */
const keepsFailures = (name: FunctionName): Resource => ({
  Type: 'AWS::Lambda::EventInvokeConfig',
  Properties: {
    FunctionName: ref(functionId(name)),
    Qualifier: '$LATEST',
    MaximumRetryAttempts: 1,
    MaximumEventAgeInSeconds: maxEventAgeSeconds,
    DestinationConfig: { OnFailure: { Destination: arnOf(invocationDeadLettersId) } },
  },
});

const role: Resource = serviceRole('scheduler', [
  {
    PolicyName: 'schedules',
    PolicyDocument: policyDocument(
      {
        Effect: 'Allow',
        Action: ['lambda:InvokeFunction'],
        Resource: scheduledFunctions.map((name) => arnOf(functionId(name))),
      },
      { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: [arnOf(invocationDeadLettersId)] },
    ),
  },
]);

export const scheduling = (settings: Settings): Resources =>
  together(
    deadLetters(invocationDeadLettersId, named(settings, 'invocation-dead-letters')),
    { ScheduleRole: role },
    Object.fromEntries(
      Object.entries(schedules).map(([name, one]) => [`${pascal(name)}Schedule`, schedule(name, one, settings)]),
    ),
    Object.fromEntries(scheduledFunctions.map((name) => [`${functionId(name)}Failures`, keepsFailures(name)])),
  );
