import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ask, familyApi } from '../api/client';
import type { Failure } from '../api/failure';
import { type FindQuery, find } from '../api/generated/guest';
import { asFailure, remember, remembered } from '../api/loaded';
import { say } from '../said';
import { words } from '../words';
import { pageVariables } from './page-variables';
import { type Question, questionKey } from './question';

type Connection = NonNullable<FindQuery['findThingsToDo']>;
export type Found = Connection['edges'][number];
export type Facets = NonNullable<Connection['facets']>;

export interface Results {
  readonly rows: readonly Found[];
  readonly totalCount: number;
  readonly after: string | null;
  /** What choosing one more value would find. */
  readonly facets: Facets | null;
}

export interface Finding {
  readonly results: ReadonlySignal<Results | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly again: () => void;
  readonly more: () => void;
}

const askFor = async (question: Question, after: string | null, signal?: AbortSignal): Promise<Results> => {
  const variables = pageVariables(question, after, new Date());
  const { findThingsToDo } = await ask(familyApi(), find, variables, signal);
  if (!findThingsToDo) return { rows: [], totalCount: 0, after: null, facets: null };
  const { edges, totalCount, pageInfo, facets = null } = findThingsToDo;
  return { rows: edges, totalCount, after: pageInfo.hasNextPage ? pageInfo.endCursor : null, facets };
};

const askNext = async (question: Question, shown: Results): Promise<Results> => {
  const next = await askFor(question, shown.after);
  return { ...next, facets: shown.facets, rows: [...shown.rows, ...next.rows] };
};

/** What is asked, but for how it is shown: the map asks nothing else. */
const keyOf = (question: Question): string => `find ${familyApi()} ${questionKey({ ...question, isMap: false })}`;

/** The count says itself what is new, but for as many as before; who asks for more hears how many there are by now. */
const tell = (before: Results | null, { totalCount, rows }: Results): void => {
  if (before?.totalCount !== totalCount) return;
  const { finding } = words();
  say(`${finding.found(totalCount)}. ${finding.moreShown(rows.length)}`);
};

/**
 * Finds what a question asks for; who comes back sees all pages that were shown. Nothing is asked before the question is
 * whole.
 */
export const useFinding = (question: Question, isWhole: boolean): Finding => {
  const key = keyOf(question);
  const results = useSignal<Results | null>(remembered<Results>(key));
  const isBusy = useSignal(results.peek() === null);
  const failure = useSignal<Failure | null>(null);
  const times = useSignal(0);
  const time = times.value;
  const newest = useRef(key);
  newest.current = key;

  /** An answer to what is no longer asked is dropped. */
  const run = (load: (signal?: AbortSignal) => Promise<Results>, stop?: AbortController): void => {
    isBusy.value = true;
    failure.value = null;
    const isOver = (): boolean => stop?.signal.aborted === true || newest.current !== key;
    load(stop?.signal).then(
      (found) => {
        if (isOver()) return;
        remember(key, found);
        tell(results.peek(), found);
        results.value = found;
        isBusy.value = false;
      },
      (cause: unknown) => {
        if (isOver()) return;
        failure.value = asFailure(cause);
        isBusy.value = false;
      },
    );
  };

  useEffect(() => {
    if (!isWhole) return;
    const known = remembered<Results>(key);
    if (known && time === 0) {
      results.value = known;
      isBusy.value = false;
      return;
    }
    const stop = new AbortController();
    run((signal) => askFor(question, null, signal), stop);
    return () => stop.abort();
  }, [key, time, isWhole]);

  const more = (): void => {
    const shown = results.peek();
    if (!shown?.after || isBusy.peek()) return;
    run(() => askNext(question, shown));
  };

  return {
    results: useComputed(() => results.value),
    isBusy,
    failure,
    again: () => (times.value += 1),
    more,
  };
};
