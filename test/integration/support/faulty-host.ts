import { type Client, makeClient } from '../../e2e/support/client';
import { type FaultProxy, startFaultProxy } from './fault-proxy';
import { freshWorld, startAwsHost, type World } from './local-host';
import './servers';

/** The local host on the AWS adapters, in an empty world, with a proxy in front of each server. */
export interface FaultyHost {
  readonly world: World;
  readonly client: Client;
  readonly database: FaultProxy;
  /** SNS, SQS and SES. */
  readonly messages: FaultProxy;
  readonly engine: FaultProxy;
  stop(): Promise<void>;
}

const inFrontOf = async (standard: string, ...variables: readonly string[]): Promise<FaultProxy> => {
  const proxy = await startFaultProxy(process.env[variables[0] ?? ''] ?? standard);
  for (const variable of variables) process.env[variable] = proxy.url;
  return proxy;
};

export const startFaultyHost = async (): Promise<FaultyHost> => {
  const world = freshWorld();
  const database = await inFrontOf('http://127.0.0.1:8000', 'AWS_ENDPOINT_URL_DYNAMODB');
  const messaging = ['SNS', 'SQS', 'SES'].map((service) => `AWS_ENDPOINT_URL_${service}`);
  const messages = await inFrontOf('http://127.0.0.1:4566', ...messaging);
  const engine = await inFrontOf('http://127.0.0.1:9200', 'OPENSEARCH_ENDPOINT');
  const host = await startAwsHost(world);
  return {
    world,
    client: makeClient(host.origin),
    database,
    messages,
    engine,
    stop: async () => {
      for (const proxy of [database, messages, engine]) proxy.inject(undefined);
      await host.stop();
      for (const proxy of [database, messages, engine]) await proxy.stop();
      world.forget();
    },
  };
};
