import {
  DescribeStacksCommand,
  paginateListStackResources,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import * as v from 'valibot';
import type { FunctionName } from '../../handlers/functions';
import { type Api, routes } from '../../handlers/routes';
import { deployedName } from '../aws/names';
import type { Clients } from './aws';
import { stackName, stage } from './settings';

/** Somebody who calls an API: whom AppSync found behind the token, or nobody. */
export interface Person {
  readonly api: Api;
  readonly sub?: string;
}

/** An expected error that a function answered. */
class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly errorType: string,
    message: string,
  ) {
    super(`${errorType}: ${message}`);
  }
}

/** Returns whether an error is that one: for `assert.rejects`. */
export const isRefused = (errorType: string) => (error: unknown) =>
  error instanceof Refused && error.errorType === errorType;

const answer = v.union([
  v.object({ errorType: v.string(), errorMessage: v.string() }),
  v.object({ data: v.unknown() }),
]);

const dataOf = (answered: unknown, log: string): unknown => {
  const read = v.parse(answer, answered);
  if (!('errorType' in read)) return read.data;
  const why = read.errorType === 'InternalError' ? `\n${log}` : '';
  throw new Refused(read.errorType, read.errorMessage + why);
};

/** Returns what AppSync hands to a function behind `Type.field`. */
const eventOf = ({ sub }: Person, type: string, field: string, args: object, source: object | null): object => ({
  arguments: args,
  identity:
    sub === undefined
      ? null
      : {
          sub,
          username: sub,
          claims: { sub, token_use: 'id' },
          sourceIp: ['127.0.0.1'],
          defaultAuthStrategy: 'ALLOW',
          groups: null,
          issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_laptop',
        },
  source,
  request: { headers: { 'x-forwarded-for': '127.0.0.1' }, domainName: null },
  prev: null,
  info: { fieldName: field, parentTypeName: type, variables: {}, selectionSetList: [], selectionSetGraphQL: '{}' },
  stash: {},
});

const routeOf = (api: Api, type: string, field: string) => {
  const route = routes[api][type]?.[field];
  if (!route) throw new Error(`no function is behind ${type}.${field} of ${api}`);
  return route;
};

export interface Deployed {
  /** Returns the physical id of a resource of the stack, by its logical one. */
  readonly idOf: (logicalId: string) => string;
  readonly invoke: (name: FunctionName, event: unknown) => Promise<unknown>;
  /** Asks the function behind `Type.field`, as AppSync would. Throws `Refused` when it answers an error. */
  readonly ask: (person: Person, field: `${string}.${string}`, args?: object) => Promise<unknown>;
  /** Asks the batched function behind `Type.field` for all of the parent objects at once. */
  readonly askForAll: (
    person: Person,
    field: `${string}.${string}`,
    sources: readonly object[],
  ) => Promise<readonly unknown[]>;
}

const nestedStack = 'AWS::CloudFormation::Stack';

/** Reads the resources of a stack and of those within it. */
const resources = async (clients: Clients, StackName = stackName): Promise<readonly StackResourceSummary[]> => {
  const all: StackResourceSummary[] = [];
  for await (const page of paginateListStackResources({ client: clients.stacks }, { StackName })) {
    all.push(...(page.StackResourceSummaries ?? []));
  }
  const stacks = all.filter(({ ResourceType }) => ResourceType === nestedStack);
  const within = await Promise.all(stacks.map((stack) => resources(clients, stack.PhysicalResourceId)));
  return [...all, ...within.flat()];
};

const physicalIds = async (clients: Clients): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await resources(clients)).map(({ LogicalResourceId, PhysicalResourceId }) => [
      LogicalResourceId ?? '',
      PhysicalResourceId ?? '',
    ]),
  );

/** Returns the type of every resource that the stack has now, each as often as it has one. */
export const kindsOf = async (clients: Clients): Promise<string[]> =>
  (await resources(clients)).map(({ ResourceType }) => ResourceType ?? '');

/** Returns what the stack tells whoever deployed it, by name. */
export const outputsOf = async ({ stacks }: Clients): Promise<(name: string) => string> => {
  const { Stacks } = await stacks.send(new DescribeStacksCommand({ StackName: stackName }));
  const outputs = new Map(Stacks?.[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  return (name) => {
    const value = outputs.get(name);
    if (value === undefined) throw new Error(`the stack tells no ${name}`);
    return value;
  };
};

const halves = (field: string): [string, string] => {
  const [type = '', name = ''] = field.split('.');
  return [type, name];
};

/** Returns the stack as it stands now. */
export const makeDeployed = async (clients: Clients): Promise<Deployed> => {
  const ids = await physicalIds(clients);

  /** Answers what a function does, and the end of what it said meanwhile. */
  const invokeWithLog = async (name: FunctionName, event: unknown) => {
    const { FunctionError, Payload, LogResult } = await clients.functions.send(
      new InvokeCommand({ FunctionName: deployedName(name, stage), Payload: JSON.stringify(event), LogType: 'Tail' }),
    );
    const text = Payload?.transformToString() ?? 'null';
    if (FunctionError !== undefined) throw new Error(`${name} failed: ${text}`);
    return { answered: JSON.parse(text) as unknown, log: Buffer.from(LogResult ?? '', 'base64').toString() };
  };

  return {
    idOf: (logicalId) => {
      const id = ids.get(logicalId);
      if (!id) throw new Error(`the stack has no ${logicalId}`);
      return id;
    },
    invoke: async (name, event) => (await invokeWithLog(name, event)).answered,
    ask: async (person, field, args = {}) => {
      const [type, name] = halves(field);
      const event = eventOf(person, type, name, args, null);
      const { answered, log } = await invokeWithLog(routeOf(person.api, type, name).function, event);
      return dataOf(answered, log);
    },
    askForAll: async (person, field, sources) => {
      const [type, name] = halves(field);
      const events = sources.map((source) => eventOf(person, type, name, {}, source));
      const { answered, log } = await invokeWithLog(routeOf(person.api, type, name).function, events);
      return v.parse(v.array(v.unknown()), answered).map((one) => dataOf(one, log));
    },
  };
};
