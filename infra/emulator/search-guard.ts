import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type FunctionName, functionNames, functions } from '../../handlers/functions';
import { statementOf } from '../aws/permissions';
import { actionOf } from '../aws/search-requests';
import { settingsOf } from '../aws/settings';
import { parametersByStage } from '../aws/stages';
import { type Granted, isAllowed } from '../tools/search-permissions';
import { searchDomainArn, stage } from './settings';

/** The search engine as the stage's functions reach it: what no role allows is refused, as IAM refuses it. */
export interface SearchGuard {
  readonly url: string;
  /** What was refused, `METHOD /path`. */
  readonly refused: readonly string[];
  /** Holds what is asked meanwhile against the role of one function, which alone is at work. */
  readonly only: <T>(name: FunctionName, work: () => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

const statementsOf = (name: FunctionName): readonly Granted[] => {
  const settings = settingsOf({
    ...parametersByStage.default,
    ...{ stage, searchEndpoint: 'http://localhost:9200', searchDomainArn },
  });
  const asked = functions[name].grants.filter((grant) => grant.startsWith('search:'));
  return asked.flatMap((grant) => statementOf(grant, settings)) as readonly Granted[];
};

const forward = (engine: string, incoming: IncomingMessage, response: ServerResponse): void => {
  const { method, headers, url = '/' } = incoming;
  const outgoing = request(new URL(url, engine), { method, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
};

/** Returns a server in front of the engine. Requests to an engine by plain HTTP carry no signature: a role is known by who is at work. */
export const startSearchGuard = async (engine: string): Promise<SearchGuard> => {
  const everybody = functionNames.flatMap(statementsOf);
  const refused: string[] = [];
  let granted: readonly Granted[] = everybody;

  const guard = (incoming: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url = '/' } = incoming;
    const path = decodeURIComponent(url.replace(/\?.*$/, ''));
    if (isAllowed(granted, actionOf(method) ?? method, `${searchDomainArn}${path}`)) {
      forward(engine, incoming, response);
      return;
    }
    refused.push(`${method} ${path}`);
    incoming.resume();
    const message = `no role is authorized to perform: ${actionOf(method) ?? method} on ${path}`;
    response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify({ Message: message }));
  };

  const server = createServer(guard).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the guard of the engine has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    refused,
    only: async (name, work) => {
      granted = statementsOf(name);
      try {
        return await work();
      } finally {
        granted = everybody;
      }
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
