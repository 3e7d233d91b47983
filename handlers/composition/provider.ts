/**
 * Says how one adapter set makes one dependency, out of others of the same set. Its key is its token in the container.
 */
export interface Provider<T> {
  readonly key: symbol;
  readonly needs: readonly Provider<unknown>[];
  readonly make: (needs: readonly unknown[]) => T;
}

type ProvidersOf<Needs extends readonly unknown[]> = { readonly [Index in keyof Needs]: Provider<Needs[Index]> };

/** Returns a provider whose factory takes what `needs` provide: a missing or swapped one does not compile. */
export const provide = <T, Needs extends readonly unknown[]>(
  name: string,
  make: (...needs: Needs) => T,
  ...needs: ProvidersOf<Needs>
): Provider<T> => ({ key: Symbol(name), needs, make: (values) => make(...(values as Needs)) });
