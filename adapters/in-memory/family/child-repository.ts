import type { ChildRepository } from '../../../application/family/ports/child-repository';
import type { Child } from '../../../domain/family/child';
import { err, ok } from '../../../domain/shared/result';

export const makeInMemoryChildren = (): ChildRepository => {
  const children = new Map<string, Child>();
  const keyOf = (id: string, parent: string): string => `${parent}#${id}`;
  return {
    get: async (id, parent) => children.get(keyOf(id, parent)),
    childrenOf: async (parent) =>
      [...children.values()].filter(({ parentId }) => parentId === parent).sort((a, b) => (a.id < b.id ? -1 : 1)),
    save: async (child) => {
      const key = keyOf(child.id, child.parentId);
      if ((children.get(key)?.revision ?? 0) !== child.revision - 1) return err({ code: 'ChangedMeanwhile' });
      children.set(key, { ...child });
      return ok(undefined);
    },
    remove: async (id, parent) => {
      const child = children.get(keyOf(id, parent));
      children.delete(keyOf(id, parent));
      return child;
    },
  };
};
