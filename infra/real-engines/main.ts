import { resolve } from 'node:path';
import { runCommand } from '../shell/complaint';
import { endingSignal } from '../shell/ending';
import { makeCognito } from './cognito';
import { type Command, parseCommand } from './command';
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

/** What is still starting when this command is ended must not be left behind. */
const ending = endingSignal();

const explain = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));

/** Runs the command for all servers at once; answers whether all went well. */
const run = async ({ action, names }: Command, settings: Settings): Promise<boolean> => {
  const outcomes = names.map(async (name) => {
    const server = makers[name](root, settings);
    const say = (progress: string): void => {
      process.stdout.write(`${server.title.padEnd(18)} ${progress}\n`);
    };
    try {
      await does[action](server, say, ending);
      return true;
    } catch (failure) {
      process.stderr.write(`${server.title.padEnd(18)} ${explain(failure)}\n`);
      return false;
    }
  });
  return (await Promise.all(outcomes)).every(Boolean);
};

const main = async (): Promise<number> => {
  const command = parseCommand(process.argv.slice(2));
  const settings = settingsFrom(process.env, root);
  const work = () => run(command, settings);
  const isWell = await (command.action === 'status' ? work() : alone(settings.folder, work));
  return isWell ? 0 : 1;
};

void runCommand(main);
