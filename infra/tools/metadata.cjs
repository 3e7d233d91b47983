/**
 * Stands for `reflect-metadata` in a bundle, where the whole of it takes a millisecond of each cold start. Nothing of ours
 * has decorators: the container keeps the number of its bindings by it, and looks for metadata that nobody wrote.
 */
const kept = new WeakMap();

Object.assign(Reflect, {
  getOwnMetadata: (key, target) => kept.get(target)?.get(key),
  defineMetadata: (key, value, target) => {
    const own = kept.get(target) ?? new Map();
    kept.set(target, own.set(key, value));
  },
});
