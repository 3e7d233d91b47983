/** What somebody meets whose process has ended: nothing answers any more. */
export class Died extends Error {
  override readonly name = 'Died';
}

/** Methods of ports that change nothing: to die after one of them is to die after the step before. */
const reads: ReadonlySet<PropertyKey> = new Set([
  'addressOf',
  'among',
  'bookingsOf',
  'bookingsOfSession',
  'doneUntil',
  'due',
  'get',
  'ground',
  'session',
  'sessionsBetween',
]);

/**
 * Returns ports of a process that dies after so many steps: the last of them is done, and its answer is lost. A step is a call that may
 * change something. The ports are some that answer later.
 */
export const makeMortal = (lastStep = Number.POSITIVE_INFINITY) => {
  let steps = 0;

  const answerOf = async (isStep: boolean, method: () => unknown): Promise<unknown> => {
    if (steps >= lastStep) throw new Died();
    if (isStep) steps += 1;
    const answer = await method();
    if (steps >= lastStep) throw new Died();
    return answer;
  };

  const call = (isStep: boolean, method: () => unknown): Promise<unknown> => {
    const answer = answerOf(isStep, method);
    // Whoever asked may have met its own end before it could wait for this answer.
    answer.catch(() => undefined);
    return answer;
  };

  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => call(!reads.has(name), () => Reflect.apply(value, target, args) as unknown);
      },
    });

  return {
    /** Returns how many steps were taken. */
    steps: () => steps,
    ports: <Ports extends { readonly [Name in keyof Ports]: object }>(ports: Ports): Ports => {
      const all = Object.entries<object>(ports).map(([name, port]) => [name, mortal(port)] as const);
      return Object.fromEntries(all) as Ports;
    },
  };
};
