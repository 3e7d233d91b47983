import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ask, familyApi } from '../api/client';
import type { Failure } from '../api/failure';
import { type FindQuery, find } from '../api/generated/guest';
import { asFailure, remember, remembered, useOnline } from '../api/loaded';
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
  /** Whether what is shown answers the question that was asked before. */
  readonly isOld: boolean;
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

/** What is shown of answers, and to which question. An answer to what is no longer asked is dropped. */
const useShown = (key: string) => {
  const results = useSignal<Results | null>(remembered<Results>(key));
  const answered = useSignal(results.peek() === null ? '' : key);
  const isBusy = useSignal(results.peek() === null);
  const failure = useSignal<Failure | null>(null);
  const newest = useRef(key);
  newest.current = key;
  const show = (found: Results): void => {
    results.value = found;
    answered.value = key;
    isBusy.value = false;
    failure.value = null;
  };
  const run = (load: (signal?: AbortSignal) => Promise<Results>, stop?: AbortController): void => {
    isBusy.value = true;
    failure.value = null;
    const isOver = (): boolean => stop?.signal.aborted === true || newest.current !== key;
    load(stop?.signal).then(
      (found) => {
        if (isOver()) return;
        remember(key, found);
        tell(results.peek(), found);
        show(found);
      },
      (cause: unknown) => {
        if (isOver()) return;
        failure.value = asFailure(cause);
        isBusy.value = false;
      },
    );
  };
  return { results, isBusy, failure, isOld: results.value !== null && answered.value !== key, show, run };
};

/**
 * Finds what a question asks for; who comes back sees all pages that were shown. Nothing is asked before the question is
 * whole.
 */
export const useFinding = (question: Question, isWhole: boolean): Finding => {
  const key = keyOf(question);
  const { results, isBusy, failure, isOld, show, run } = useShown(key);
  const times = useSignal(0);
  const time = times.value;
  /** Whether more of the same was asked for last: then that is what is tried again. */
  const wasMore = useRef(false);

  useEffect(() => {
    if (!isWhole) return;
    const known = remembered<Results>(key);
    wasMore.current = false;
    if (known && time === 0) {
      show(known);
      return;
    }
    const stop = new AbortController();
    run((signal) => askFor(question, null, signal), stop);
    return () => stop.abort();
  }, [key, time, isWhole]);

  const more = (): void => {
    const shown = results.peek();
    if (!shown?.after || isBusy.peek() || isOld) return;
    wasMore.current = true;
    run(() => askNext(question, shown));
  };

  const again = (): void => {
    if (wasMore.current) more();
    else times.value += 1;
  };
  useOnline(failure.value?.type === 'Offline', again);

  return { results: useComputed(() => results.value), isBusy, failure, isOld, again, more };
};
