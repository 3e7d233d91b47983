import { type FunctionName, handlerPath } from '../../handlers/functions';
import { routes } from '../../handlers/routes';
import type { Value } from './cloudformation';
import { environmentOf } from './environment';
import { deployedName, functionKey, functions, roleId, serviceName } from './names';
import { onRestoredTable } from './restored-table';
import type { Settings } from './settings';
import { sizeOf } from './sizes';

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

const guestFunctions: ReadonlySet<FunctionName> = new Set(
  Object.values(routes.guest).flatMap((fields) => Object.values(fields).map((route) => route.function)),
);

/** Returns how many of a function may run at once: its own bound, or what all guests together get; undefined for as many as the account allows. */
const concurrencyOf = (name: FunctionName, settings: Settings): number | undefined => {
  if (!settings.reserveConcurrency) return undefined;
  return sizeOf(name).concurrency ?? (guestFunctions.has(name) ? settings.guestConcurrency : undefined);
};

const functionOf = (name: (typeof functions)[number], settings: Settings): ServerlessFunction => {
  const { memoryMb, timeoutSeconds } = sizeOf(name);
  const concurrency = concurrencyOf(name, settings);
  return {
    name: deployedName(name, settings.stage),
    handler: `${handlerPath(name)}.handler`,
    role: roleId(name),
    memorySize: memoryMb,
    timeout: timeoutSeconds,
    // Powertools counts under it, so that stages in one account do not add up.
    environment: onRestoredTable(
      { ...environmentOf(name, settings), POWERTOOLS_SERVICE_NAME: serviceName(settings) },
      settings,
    ),
    ...(concurrency !== undefined && { reservedConcurrency: concurrency }),
  };
};

export const serverlessFunctions = (settings: Settings): Readonly<Record<string, ServerlessFunction>> =>
  Object.fromEntries(functions.map((name) => [functionKey(name), functionOf(name, settings)]));
