import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { Complaint } from '../shell/complaint';
import { type Environment, portFrom } from '../shell/values';
import { type ServerName, serverNames } from './names';

export interface Settings {
  /** Everything that is installed, stored and logged. */
  readonly folder: string;
  readonly ports: { readonly [Name in ServerName]: number };
  /** Java's notation: `1g`, `512m`. */
  readonly openSearchHeap: string;
}

export const portVariables: { readonly [Name in ServerName]: string } = {
  dynamodb: 'DYNAMODB_PORT',
  opensearch: 'OPENSEARCH_PORT',
  localstack: 'LOCALSTACK_PORT',
  cognito: 'COGNITO_PORT',
};

const usualPorts: Settings['ports'] = { dynamodb: 8000, opensearch: 9200, localstack: 4566, cognito: 9229 };

/** Returns the port on which the nodes of a cluster talk to each other; one that is alone listens all the same. */
export const transportPortOf = (httpPort: number): number => httpPort + 100;

const portOf = (name: ServerName, environment: Environment): number =>
  portFrom(environment, { variable: portVariables[name], usual: usualPorts[name], min: 1024, max: 65_000 });

/** Complains of two servers that would listen on one port. */
const checkForClash = (ports: Settings['ports']): void => {
  const taken = [
    ...serverNames.map((name) => ({ port: ports[name], what: portVariables[name] })),
    { port: transportPortOf(ports.opensearch), what: "OPENSEARCH_PORT's second port, 100 above" },
  ];
  for (const [index, { port, what }] of taken.entries()) {
    const earlier = taken.slice(0, index).find((other) => other.port === port);
    if (earlier) {
      throw new Complaint(`Port ${port} is wanted twice, by ${earlier.what} and by ${what}: give one of them another.`);
    }
  }
};

const heapOf = ({ OPENSEARCH_HEAP: text = '1g' }: Environment): string => {
  if (/^[1-9]\d*[mg]$/.test(text)) return text;
  throw new Complaint(`OPENSEARCH_HEAP is "${text}": set it to a size such as 512m or 1g, or leave it out for 1g.`);
};

/** Reads the settings. `root` is the folder of the project. */
export const settingsFrom = (environment: Environment, root: string): Settings => {
  const ports = {
    dynamodb: portOf('dynamodb', environment),
    opensearch: portOf('opensearch', environment),
    localstack: portOf('localstack', environment),
    cognito: portOf('cognito', environment),
  };
  checkForClash(ports);
  const { SERVERS_DIR: given = '.servers' } = environment;
  if (given === '') throw new Complaint('SERVERS_DIR is empty: set it to a folder, or leave it out for .servers.');
  const folder = given.replace(/^~(?=\/)/, homedir());
  return { folder: resolve(root, folder), ports, openSearchHeap: heapOf(environment) };
};
