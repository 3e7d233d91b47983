import * as v from 'valibot';
import type { Refusal } from '../../application/errors';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { Result } from '../../domain/shared/result';
import type { CallerOf } from './caller';
import { type Failed, failed } from './error-types';
import { type AppSyncEvent, appSyncEvent, type Invocation } from './event';
import { reportFailure } from './report-failure';

/**
 * Holds what a resolver function answers to AppSync. An expected error is data: it must not count as a failure of the
 * function.
 */
export type Answer = { readonly data: unknown } | Failed;

/** Places among the arguments, such as `input.thingToDo`, by the field of the use case's input that comes from there. */
type Paths = Readonly<Record<string, string>>;

interface Resolver<Caller, Args, Output> {
  readonly caller: CallerOf<Caller>;
  readonly args: v.GenericSchema<unknown, Args>;
  /** Where among the arguments a field of the use case's input comes from, for faults of it: under its own name when not named. */
  readonly paths?: Paths;
  readonly run: (args: Args, caller: Caller, event: AppSyncEvent) => Promise<Result<Output, Refusal>>;
  readonly present: (output: Output) => unknown;
}

const placed = ({ faults, ...refusal }: InvalidInput, paths: Paths): InvalidInput => ({
  ...refusal,
  faults: faults.map(({ path, message }) => {
    const [field = '', ...rest] = path.split('.');
    return { path: [paths[field] ?? field, ...rest].join('.'), message };
  }),
});

/** Returns the refusal in the API's words: a use case knows nothing of the arguments. */
const inArguments = (refusal: Refusal, paths: Paths): Refusal =>
  refusal.code === 'InvalidInput' ? placed(refusal, paths) : refusal;

const resolve = async <Caller, Args, Output>(
  { caller, args, paths = {}, run, present }: Resolver<Caller, Args, Output>,
  input: unknown,
): Promise<Answer> => {
  const event = v.parse(appSyncEvent, input);
  const who = caller(event);
  if (!who.ok) return failed(who.error);
  const parsed = fromParse(v.safeParse(args, event.arguments));
  if (!parsed.ok) return failed(parsed.error);
  const result = await run(parsed.value, who.value, event);
  return result.ok ? { data: present(result.value) } : failed(inArguments(result.error, paths));
};

const fieldOf = (input: unknown): string => {
  const event = v.safeParse(appSyncEvent, input);
  return event.success ? `${event.output.info.parentTypeName}.${event.output.info.fieldName}` : 'unknown';
};

/** Returns a function behind one field: it finds out who calls, parses the arguments, runs one use case and presents its outcome. */
export const resolver =
  <Caller, Args, Output>(definition: Resolver<Caller, Args, Output>) =>
  async (event: unknown, invocation?: Invocation): Promise<Answer> => {
    try {
      return await resolve(definition, event);
    } catch (cause) {
      return reportFailure(cause, fieldOf(event), invocation);
    }
  };
