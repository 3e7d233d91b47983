import type { Value } from './cloudformation';
import { environmentOf } from './environment';
import { deployedName, functionKey, functions, roleId, serviceName } from './names';
import { onRestoredTable } from './restored-table';
import type { Settings } from './settings';
import { sizes } from './sizes';

/** A function as Serverless takes it. */
export interface ServerlessFunction {
  readonly name: string;
  readonly handler: string;
  readonly role: string;
  readonly memorySize: number;
  readonly timeout: number;
  readonly environment: Readonly<Record<string, Value>>;
  readonly reservedConcurrency?: number;
}

const functionOf = (name: (typeof functions)[number], settings: Settings): ServerlessFunction => {
  const { memory, timeout, concurrency } = sizes[name];
  return {
    name: deployedName(name, settings.stage),
    handler: `handlers/${name}.handler.handler`,
    role: roleId(name),
    memorySize: memory,
    timeout,
    // Powertools counts under it, so that stages in one account do not add up.
    environment: onRestoredTable(
      { ...environmentOf(name, settings), POWERTOOLS_SERVICE_NAME: serviceName(settings) },
      settings,
    ),
    ...(concurrency !== undefined && settings.reserveConcurrency && { reservedConcurrency: concurrency }),
  };
};

export const serverlessFunctions = (settings: Settings): Readonly<Record<string, ServerlessFunction>> =>
  Object.fromEntries(functions.map((name) => [functionKey(name), functionOf(name, settings)]));
