import type { DeadLetters, LetterKind, RedriveOutcome } from '../../../application/operations/ports/dead-letters';

/** A message or record that was given up. */
interface GivenUp {
  readonly messageId: string;
  readonly body: string;
}

/** Says where what was given up is kept, and how it goes back. */
export interface DeadLetterSource {
  letters(): readonly GivenUp[];
  delete(id: string): void;
  kindOf(body: string): LetterKind;
  redrive(body: string): Promise<RedriveOutcome>;
}

export interface DeadLetterStore {
  add(body: string): void;
  letters(): readonly GivenUp[];
  delete(id: string): void;
}

/** Holds what is given up elsewhere than in a queue. */
export const makeDeadLetterStore = (): DeadLetterStore => {
  const kept = new Map<string, GivenUp>();
  let added = 0;
  return {
    add: (body) => {
      added += 1;
      const messageId = `letter-${added}`;
      kept.set(messageId, { messageId, body });
    },
    letters: () => [...kept.values()],
    delete: (id) => {
      kept.delete(id);
    },
  };
};

export const makeInMemoryDeadLetters = (sources: Readonly<Record<string, DeadLetterSource>>): DeadLetters => {
  const taken = new Set<string>();
  const sourceOf = (name: string): DeadLetterSource => {
    const source = sources[name];
    if (!source) throw new Error(`there are no dead letters named ${name}`);
    return source;
  };
  return {
    queues: Object.keys(sources),
    depth: async (name) => sourceOf(name).letters().length,
    take: async (name, max) => {
      const source = sourceOf(name);
      const keyOf = (id: string): string => `${name} ${id}`;
      const visible = source.letters().filter(({ messageId }) => !taken.has(keyOf(messageId)));
      return visible.slice(0, max).map(({ messageId: id, body }) => {
        taken.add(keyOf(id));
        return {
          id,
          kind: source.kindOf(body),
          isWhole: async () => true,
          redrive: () => source.redrive(body),
          remove: async () => source.delete(id),
          release: async () => {
            taken.delete(keyOf(id));
          },
        };
      });
    },
  };
};
