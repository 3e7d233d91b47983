import type { Provider } from '../../handlers/composition/provider';

const made = new Map<symbol, unknown>();

const make = (provider: Provider<unknown>): unknown => {
  if (!made.has(provider.key)) made.set(provider.key, provider.make(provider.needs.map(make)));
  return made.get(provider.key);
};

/** Returns what `wire` does, without a container: the baseline of the cold start benchmark. */
export const wire = (useCase: (ports: object) => unknown, providers: Record<string, Provider<unknown>>): unknown =>
  useCase(Object.fromEntries(Object.entries(providers).map(([name, provider]) => [name, make(provider)])));
