import * as v from 'valibot';
import type { Functions } from './functions';
import { type Message, type Redrivable, type RedriveRoute, unknown } from './redrive-route';

/** What Lambda tells of a call that failed with nobody waiting. Of its address the version is of no account. */
const failedCall = v.object({
  requestContext: v.object({ functionArn: v.string(), condition: v.string() }),
  requestPayload: v.unknown(),
});

const json = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/**
 * Calls that failed, and calls that a schedule could not make, are made again with what they were given. Of functions that are not
 * among `callable` nothing is known.
 */
export const toFunction = (functions: Functions, callable: readonly string[]): RedriveRoute => {
  const redrivable = (kind: Redrivable['kind'], target: string, payload: string): Redrivable => {
    const arn = callable.find((one) => target === one || target.startsWith(`${one}:`));
    if (arn === undefined) return unknown;
    return {
      kind,
      isWhole: () => Promise.resolve(true),
      redrive: async () => {
        await functions.start(arn, payload);
        return 'taken';
      },
    };
  };

  /** The scheduler leaves the input as it was, and says the rest in attributes. */
  const missed = ({ body, attributes }: Message): Redrivable => {
    const of = (name: string): string | undefined => attributes[name]?.StringValue;
    const isCut = of('IS_PAYLOAD_TRUNCATED') === 'true';
    if (of('SCHEDULE_ARN') === undefined || isCut || json(body) === undefined) return unknown;
    return redrivable('MissedSchedule', of('TARGET_ARN') ?? '', body);
  };

  return (message) => {
    const failed = v.safeParse(failedCall, json(message.body));
    if (!failed.success) return missed(message);
    const { requestContext, requestPayload } = failed.output;
    return redrivable('FailedCall', requestContext.functionArn, JSON.stringify(requestPayload));
  };
};
