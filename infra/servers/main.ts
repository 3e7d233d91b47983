import { resolve } from 'node:path';
import { makeCognito } from './cognito';
import { type Command, Complaint, parseCommand } from './command';
import { alone } from './command-lock';
import { makeDynamoDb } from './dynamodb';
import { makeLocalStack } from './localstack';
import type { ServerName } from './names';
import { makeOpenSearch } from './opensearch';
import type { Server } from './server';
import { type Settings, settingsFrom } from './settings';
import { start } from './start';
import { status } from './status';
import { stop } from './stop';

const root = resolve(__dirname, '../..');

const makers: { readonly [Name in ServerName]: (root: string, settings: Settings) => Server } = {
  dynamodb: makeDynamoDb,
  opensearch: makeOpenSearch,
  localstack: makeLocalStack,
  cognito: makeCognito,
};

const does = { start, stop, status } as const;

const explain = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));

/** All at once; answers whether all went well. */
const run = async ({ action, names }: Command, settings: Settings): Promise<boolean> => {
  const outcomes = names.map(async (name) => {
    const server = makers[name](root, settings);
    const say = (progress: string): void => {
      process.stdout.write(`${server.title.padEnd(18)} ${progress}\n`);
    };
    try {
      await does[action](server, say);
      return true;
    } catch (failure) {
      process.stderr.write(`${server.title.padEnd(18)} ${explain(failure)}\n`);
      return false;
    }
  });
  return (await Promise.all(outcomes)).every(Boolean);
};

const main = async (): Promise<boolean> => {
  const command = parseCommand(process.argv.slice(2));
  const settings = settingsFrom(process.env, root);
  return command.action === 'status' ? run(command, settings) : alone(settings.folder, () => run(command, settings));
};

main().then(
  (isWell) => {
    process.exitCode = isWell ? 0 : 1;
  },
  (failure: unknown) => {
    const text = failure instanceof Complaint ? failure.message : failure instanceof Error ? failure.stack : failure;
    process.stderr.write(`${String(text)}\n`);
    process.exitCode = 1;
  },
);
