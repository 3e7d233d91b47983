/** The process was killed: whatever it still asks for is not done. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** When a host is killed: at its so manieth step, before that is done, or after, when nobody hears the answer any more. */
export interface Death {
  readonly step: number;
  readonly isAfter: boolean;
}

/** Returns a host's ports, as the methods of `kinds` count its steps: at one of them it dies, and does nothing more. */
export const dying = <Ports extends object>(
  ports: Ports,
  kinds: Readonly<Partial<Record<keyof Ports, readonly string[]>>>,
  death: Death,
) => {
  let steps = 0;
  let isDead = false;
  const once =
    (method: Method): Method =>
    async (...args) => {
      if (isDead) throw new Killed();
      steps += 1;
      const isLast = steps === death.step;
      if (isLast) isDead = true;
      if (isLast && !death.isAfter) throw new Killed();
      const answer = await method(...args);
      if (isLast) throw new Killed();
      return answer;
    };
  const killable = Object.entries<readonly string[] | undefined>(kinds).map(([name, methods = []]) => {
    const port = ports[name as keyof Ports] as Record<string, Method>;
    const wrapped = methods.map((method) => [method, once(port[method] as Method)]);
    return [name, { ...port, ...Object.fromEntries(wrapped) }];
  });
  return {
    ports: { ...ports, ...Object.fromEntries(killable) } as Ports,
    /** Whether it came to the step at which it dies. */
    isDead: () => isDead,
  };
};
