import type { FunctionName } from '../../../handlers/functions';
import type { Api } from '../../../handlers/routes';
import type { Resource, Resources, Value } from '../cloudformation';
import { apis, consumedQueueIds, deadLetterIds, functions, searchDomainId } from '../names';
import type { Settings } from '../settings';

interface ConsumedQueue {
  readonly id: string;
  /** Seconds until a message that failed comes back. */
  readonly comesBackAfterSeconds: number;
}

/** A stage as whoever watches it sees it; resources by their logical ids. */
export interface Watched {
  readonly settings: Settings;
  readonly functions: readonly FunctionName[];
  readonly apis: readonly Api[];
  readonly queues: readonly ConsumedQueue[];
  /** Where lies what nobody could consume. */
  readonly deadLetters: readonly string[];
  readonly topics: readonly string[];
  /** Functions that read a table's stream. */
  readonly streamConsumers: readonly string[];
  /** Functions whose failed calls Lambda itself puts into dead letters. */
  readonly keptByLambda: readonly string[];
  readonly deliveryStreams: readonly string[];
  readonly schedules: readonly { readonly id: string; readonly functionId: string; readonly at: string }[];
  readonly hasSearchDomain: boolean;
}

const ofType = (resources: Resources, type: string): readonly (readonly [id: string, resource: Resource])[] =>
  Object.entries(resources).filter(([, { Type }]) => Type === type);

const idsOf = (resources: Resources, type: string): readonly string[] => ofType(resources, type).map(([id]) => id);

const functionOf = (owner: string, value: Value): string => {
  const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as {
    readonly Ref?: string;
    readonly 'Fn::GetAtt'?: readonly string[];
  };
  const id = Ref ?? attribute?.[0];
  if (id === undefined) throw new Error(`${owner} calls no function of this stack`);
  return id;
};

const consumed = (resources: Resources, id: string): ConsumedQueue => {
  const seconds = resources[id]?.Properties?.VisibilityTimeout;
  if (typeof seconds !== 'number') throw new Error(`${id} does not say when a message comes back`);
  return { id, comesBackAfterSeconds: seconds };
};

const scheduled = ([id, { Properties }]: readonly [string, Resource]): Watched['schedules'][number] => {
  const { Arn } = (Properties?.Target ?? {}) as { readonly Arn?: Value };
  return { id, functionId: functionOf(id, Arn), at: String(Properties?.ScheduleExpression) };
};

/** Returns what there is to watch, read from the rest of the template: what is added there is watched without being named here. */
export const watchedOf = (resources: Resources, settings: Settings): Watched => {
  const streams = ofType(resources, 'AWS::Lambda::EventSourceMapping').filter(
    ([, { Properties }]) => Properties?.StartingPosition !== undefined,
  );
  const called = [...streams, ...ofType(resources, 'AWS::Lambda::EventInvokeConfig')];
  const functionsOf = (entries: typeof streams) =>
    entries.map(([id, { Properties }]) => functionOf(id, Properties?.FunctionName));
  return {
    settings,
    functions,
    apis,
    queues: consumedQueueIds.map((id) => consumed(resources, id)),
    deadLetters: deadLetterIds,
    topics: idsOf(resources, 'AWS::SNS::Topic'),
    streamConsumers: functionsOf(streams),
    keptByLambda: functionsOf(called),
    deliveryStreams: idsOf(resources, 'AWS::KinesisFirehose::DeliveryStream'),
    schedules: ofType(resources, 'AWS::Scheduler::Schedule').map(scheduled),
    hasSearchDomain: searchDomainId in resources,
  };
};
