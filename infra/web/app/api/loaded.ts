import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { address } from '../router';
import { partOf, people } from '../session';
import { Failure } from './failure';

export type Loaded<Value> =
  | { readonly state: 'loading'; readonly value: Value | null }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly value: Value | null; readonly failure: Failure };

/** Answers of this visit, the latest last: who comes back sees at once what was there, and then what there is now. */
const known = new Map<string, unknown>();
const maxKnown = 60;

export const remember = (key: string, value: unknown): void => {
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > maxKnown && oldest !== undefined) known.delete(oldest);
};

export const remembered = <Value>(key: string): Value | null => (known.get(key) as Value | undefined) ?? null;

/** Somebody else is signed in, or something was written: what was answered before is no more so. */
export const forgetAll = (): void => known.clear();

export const asFailure = (cause: unknown): Failure =>
  cause instanceof Failure ? cause : new Failure('Unknown', cause instanceof Error ? cause.message : '');

interface Loading<Value> {
  readonly now: Signal<Loaded<Value>>;
  readonly again: () => void;
}

/** What one person was answered is nobody else's: also when another tab signs somebody in. Who works in another part changes nothing here. */
const whoIsHere = (): string => {
  const pool = partOf(address.value.pathname);
  return `${pool} ${people[pool].value?.email ?? ''}`;
};

/** Asks again by itself once the line is there again, where that was what failed. */
export const useOnline = (isOffline: boolean, again: () => void): void => {
  const newest = useRef(again);
  newest.current = again;
  useEffect(() => {
    if (!isOffline) return;
    const retry = (): void => newest.current();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [isOffline]);
};

/** Loads what a key stands for, again whenever the key or the person changes. An answer that comes too late is dropped. */
export const useLoaded = <Value>(what: string, load: (signal: AbortSignal) => Promise<Value>): Loading<Value> => {
  const key = `${whoIsHere()} ${what}`;
  const now = useSignal<Loaded<Value>>({ state: 'loading', value: remembered<Value>(key) });
  const times = useSignal(0);
  const time = times.value;
  const shown = useRef(key);
  useEffect(() => {
    const stop = new AbortController();
    // What was there stays while it is read again; what another key stood for does not.
    const before = shown.current === key && time > 0 ? now.peek().value : null;
    shown.current = key;
    now.value = { state: 'loading', value: remembered<Value>(key) ?? before };
    load(stop.signal).then(
      (value) => {
        if (stop.signal.aborted) return;
        remember(key, value);
        now.value = { state: 'ready', value };
      },
      (cause: unknown) => {
        if (stop.signal.aborted) return;
        now.value = { state: 'failed', value: now.peek().value, failure: asFailure(cause) };
      },
    );
    return () => stop.abort();
  }, [key, time]);
  const again = (): void => {
    times.value += 1;
  };
  const { value } = now;
  const isOffline = value.state === 'failed' && value.failure.type === 'Offline';
  useOnline(isOffline, again);
  return { now, again };
};
