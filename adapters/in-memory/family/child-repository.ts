import type { ChildRepository } from '../../../application/family/ports/child-repository';
import { type Child, maxChildren } from '../../../domain/family/child';
import { err, ok } from '../../../domain/shared/result';

export const makeInMemoryChildren = (): ChildRepository => {
  const children = new Map<string, Child>();
  const keyOf = (id: string, parent: string): string => `${parent}#${id}`;
  const inFamily = (parent: string): Child[] => [...children.values()].filter(({ parentId }) => parentId === parent);
  return {
    get: async (id, parent) => children.get(keyOf(id, parent)),
    childrenOf: async (parent) => inFamily(parent).sort((a, b) => (a.id < b.id ? -1 : 1)),
    add: async (child) => {
      const key = keyOf(child.id, child.parentId);
      if (children.has(key)) return err({ code: 'ChangedMeanwhile' });
      if (inFamily(child.parentId).length >= maxChildren) return err({ code: 'TooManyChildren' });
      children.set(key, { ...child });
      return ok(undefined);
    },
    save: async (child) => {
      const key = keyOf(child.id, child.parentId);
      if (children.get(key)?.revision !== child.revision - 1) return err({ code: 'ChangedMeanwhile' });
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
