import * as v from 'valibot';
import type { Refusal } from '../../application/errors';
import { fromParse } from '../../domain/shared/faults';
import type { Result } from '../../domain/shared/result';
import type { CallerOf } from './caller';
import { failed } from './error-types';
import { type AppSyncEvent, appSyncEvent, type Invocation } from './event';
import { reportFailure } from './report-failure';
import type { Answer } from './resolver';

interface FieldResolver<Caller, Source, Args, Output> {
  readonly caller: CallerOf<Caller>;
  /** What is read of the parent object. */
  readonly source: v.GenericSchema<unknown, Source>;
  /** Adds to what was read of all parents what is read elsewhere, in their order: by as few round trips as can be. */
  readonly complete?: (sources: readonly Source[]) => Promise<readonly Source[]>;
  readonly args: v.GenericSchema<unknown, Args>;
  readonly run: (
    asked: { readonly source: Source; readonly args: Args },
    caller: Caller,
  ) => Promise<Result<Output, Refusal>>;
  readonly present: (output: Output) => unknown;
}

const resolve = async <Caller, Source, Args, Output>(
  { args, run, present }: FieldResolver<Caller, Source, Args, Output>,
  event: AppSyncEvent,
  source: Source,
  who: Caller,
): Promise<Answer> => {
  const parsed = fromParse(v.safeParse(args, event.arguments));
  if (!parsed.ok) return failed(parsed.error);
  const result = await run({ source, args: parsed.value }, who);
  return result.ok ? { data: present(result.value) } : failed(result.error);
};

const batch = v.array(appSyncEvent);

/** Answers all events of a batch: those that ask the same, as a field under many names does, once. */
const resolveAll = async <Caller, Source, Args, Output>(
  definition: FieldResolver<Caller, Source, Args, Output>,
  events: readonly AppSyncEvent[],
): Promise<readonly Answer[]> => {
  const [first] = events;
  if (!first) return [];
  // One request, one caller, one field: AppSync batches nothing else.
  const who = definition.caller(first);
  if (!who.ok) return events.map(() => failed(who.error));
  const read = events.map(({ source }) => v.parse(definition.source, source));
  const sources = definition.complete ? await definition.complete(read) : read;
  const answers = new Map<string, Promise<Answer>>();
  const answered = sources.map((source, index) => {
    const event = events[index] ?? first;
    const key = JSON.stringify([event.source, event.arguments]);
    const answer = answers.get(key) ?? resolve(definition, event, source, who.value);
    answers.set(key, answer);
    return answer;
  });
  return Promise.all(answered);
};

/**
 * Returns a function behind one field of many objects, with arguments of its own: AppSync hands it all parents of a list at once, and each is
 * answered by itself.
 */
export const fieldResolver =
  <Caller, Source, Args, Output>(definition: FieldResolver<Caller, Source, Args, Output>) =>
  async (events: unknown, invocation?: Invocation): Promise<readonly Answer[]> => {
    try {
      return await resolveAll(definition, v.parse(batch, events));
    } catch (cause) {
      const answer = reportFailure(cause, 'batch', invocation);
      return Array.isArray(events) ? events.map(() => answer) : [answer];
    }
  };
