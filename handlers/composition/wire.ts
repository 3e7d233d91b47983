import 'reflect-metadata/lite';
import { Container } from 'inversify';
import type { Provider } from './provider';

/** One container per process: whatever shares it shares its adapters, and with them connections. */
const container = new Container({ defaultScope: 'Singleton' });

const bind = ({ key, needs, make }: Provider<unknown>): void => {
  if (container.isBound(key)) return;
  needs.forEach(bind);
  const keys = needs.map((need) => need.key);
  container.bind(key).toResolvedValue((...values: unknown[]) => make(values), keys);
};

const resolve = (provider: Provider<unknown>): unknown => {
  bind(provider);
  return container.get(provider.key);
};

/** Ports, each with the provider to take it from: one that is missing or of another type does not compile. */
type ProvidersOf<Ports> = { readonly [Name in keyof Ports]: Provider<Ports[Name]> };

/** Returns a use case with its ports. */
export const wire = <Ports extends object, UseCase>(
  make: (ports: Ports) => UseCase,
  providers: ProvidersOf<Ports>,
): UseCase => {
  const entries = Object.entries<Provider<unknown>>({ ...providers });
  return make(Object.fromEntries(entries.map(([name, provider]) => [name, resolve(provider)])) as Ports);
};
