import { usualAddress } from '../../../infra/local-host/aws/environment';
import type { ServerName } from '../../../infra/real-engines/names';
import { type Client, makeClient } from '../../e2e/support/client';
import { type FaultProxy, startFaultProxy } from './fault-proxy';
import { freshWorkspace, startAwsHost, type Workspace } from './local-host';
import './servers';

/** The local host on the AWS adapters, in an empty workspace, with a proxy in front of each server. */
export interface FaultyHost {
  readonly workspace: Workspace;
  readonly origin: string;
  readonly client: Client;
  readonly database: FaultProxy;
  /** SNS, SQS and SES. */
  readonly messages: FaultProxy;
  readonly engine: FaultProxy;
  stop(): Promise<void>;
}

const inFrontOf = async (server: ServerName, ...variables: readonly string[]): Promise<FaultProxy> => {
  const proxy = await startFaultProxy(process.env[variables[0] ?? ''] ?? usualAddress(server));
  for (const variable of variables) process.env[variable] = proxy.url;
  return proxy;
};

export const startFaultyHost = async (): Promise<FaultyHost> => {
  const workspace = freshWorkspace();
  const database = await inFrontOf('dynamodb', 'AWS_ENDPOINT_URL_DYNAMODB');
  const messaging = ['SNS', 'SQS', 'SES'].map((service) => `AWS_ENDPOINT_URL_${service}`);
  const messages = await inFrontOf('localstack', ...messaging);
  const engine = await inFrontOf('opensearch', 'OPENSEARCH_ENDPOINT');
  const host = await startAwsHost(workspace);
  return {
    workspace,
    origin: host.origin,
    client: makeClient(host.origin),
    database,
    messages,
    engine,
    stop: async () => {
      for (const proxy of [database, messages, engine]) proxy.inject(undefined);
      await host.stop();
      for (const proxy of [database, messages, engine]) await proxy.stop();
      workspace.forget();
    },
  };
};
