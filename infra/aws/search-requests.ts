import type { SearchRequest } from '../../handlers/grants';

const actions = {
  GET: 'es:ESHttpGet',
  HEAD: 'es:ESHttpHead',
  POST: 'es:ESHttpPost',
  PUT: 'es:ESHttpPut',
  DELETE: 'es:ESHttpDelete',
} as const;

/** Returns the action that IAM asks about for a method; undefined for a method that nobody here uses. */
export const actionOf = (method: string): string | undefined => actions[method as keyof typeof actions];

/** Splits a request into IAM's action, and the path without its first slash. */
export const permissionOf = (request: SearchRequest, alias: string) => {
  const [method, path] = request.split(' /') as [keyof typeof actions, string];
  return { action: actions[method], path: path.replace('ALIAS', alias) };
};
