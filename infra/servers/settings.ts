import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { Complaint } from './command';
import type { ServerName } from './names';

export interface Settings {
  /** Everything that is installed, stored and logged. */
  readonly folder: string;
  readonly ports: { readonly [Name in ServerName]: number };
  /** Java's notation: `1g`, `512m`. */
  readonly openSearchHeap: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export const portVariables: { readonly [Name in ServerName]: string } = {
  dynamodb: 'DYNAMODB_PORT',
  opensearch: 'OPENSEARCH_PORT',
  localstack: 'LOCALSTACK_PORT',
  cognito: 'COGNITO_PORT',
};

const usualPorts: Settings['ports'] = { dynamodb: 8000, opensearch: 9200, localstack: 4566, cognito: 9229 };

/** The nodes of a cluster talk to each other here; one that is alone listens all the same. */
export const transportPortOf = (httpPort: number): number => httpPort + 100;

const portOf = (name: ServerName, environment: Environment): number => {
  const text = environment[portVariables[name]];
  if (text === undefined || text === '') return usualPorts[name];
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_000) return port;
  throw new Complaint(`${portVariables[name]} is "${text}": it should be a port from 1024 to 65000.`);
};

const heapOf = ({ OPENSEARCH_HEAP: text = '1g' }: Environment): string => {
  if (/^[1-9]\d*[mg]$/.test(text)) return text;
  throw new Complaint(`OPENSEARCH_HEAP is "${text}": it should be like 512m or 1g.`);
};

/** `root` is the folder of the project. */
export const settingsFrom = (environment: Environment, root: string): Settings => {
  const ports = {
    dynamodb: portOf('dynamodb', environment),
    opensearch: portOf('opensearch', environment),
    localstack: portOf('localstack', environment),
    cognito: portOf('cognito', environment),
  };
  const taken = [...Object.values(ports), transportPortOf(ports.opensearch)];
  if (new Set(taken).size < taken.length) {
    throw new Complaint(`Two servers cannot share a port: ${taken.join(', ')}.`);
  }
  const folder = (environment.SERVERS_DIR ?? '.servers').replace(/^~(?=\/)/, homedir());
  return { folder: resolve(root, folder), ports, openSearchHeap: heapOf(environment) };
};
