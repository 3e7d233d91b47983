import * as v from 'valibot';
import type { CallerOf } from './caller';
import { failed } from './error-types';
import { appSyncEvent, type Invocation } from './event';
import { reportFailure } from './report-failure';
import type { Answer } from './resolver';

interface BatchResolver<Caller, Source> {
  readonly caller: CallerOf<Caller>;
  /** What is read of each parent object. */
  readonly source: v.GenericSchema<unknown, Source>;
  /** Returns the field's values for all parents, in their order, by as few round trips as can be. */
  readonly run: (sources: readonly Source[], caller: Caller, fieldName: string) => Promise<readonly unknown[]>;
}

const batch = v.pipe(v.array(appSyncEvent), v.minLength(1));

const resolve = async <Caller, Source>(
  { caller, source, run }: BatchResolver<Caller, Source>,
  input: unknown,
): Promise<readonly Answer[]> => {
  const events = v.parse(batch, input);
  const [first] = events;
  if (!first) return [];
  // One request, one caller, one field: AppSync batches nothing else.
  const who = caller(first);
  if (!who.ok) return events.map(() => failed(who.error));
  const sources = events.map((event) => v.parse(source, event.source));
  const values = await run(sources, who.value, first.info.fieldName);
  return events.map((_, index) => ({ data: values[index] ?? null }));
};

/** Returns a function behind one field of many objects: AppSync hands it all parents of a list at once. */
export const batchResolver =
  <Caller, Source>(definition: BatchResolver<Caller, Source>) =>
  async (events: unknown, invocation?: Invocation): Promise<readonly Answer[]> => {
    try {
      return await resolve(definition, events);
    } catch (cause) {
      const answer = reportFailure(cause, 'batch', invocation);
      return Array.isArray(events) ? events.map(() => answer) : [answer];
    }
  };
