/**
 * What functions ask of the search engine, as IAM knows it: a method and a path. `ALIAS` is the stage's alias, `ALIAS-*` stands
 * for the indices behind it. Several searches or entries in one request (`_msearch`, `_bulk`) name theirs in the body, which IAM
 * does not read.
 */
export const searchRequests = [
  'POST /_msearch',
  'POST /_bulk',
  'POST /_aliases',
  'HEAD /_alias/ALIAS',
  'GET /_alias/ALIAS',
  'POST /ALIAS/_search',
  'GET /ALIAS-*',
  'PUT /ALIAS-*',
  'POST /ALIAS-*/_search',
  'DELETE /ALIAS-*',
] as const;

export type SearchRequest = (typeof searchRequests)[number];

const actions = {
  GET: 'es:ESHttpGet',
  HEAD: 'es:ESHttpHead',
  POST: 'es:ESHttpPost',
  PUT: 'es:ESHttpPut',
  DELETE: 'es:ESHttpDelete',
} as const;

/** The action that IAM asks about for a method; undefined for a method that nobody here uses. */
export const actionOf = (method: string): string | undefined => actions[method as keyof typeof actions];

/** IAM's action, and the path without its first slash. */
export const permissionOf = (request: SearchRequest, alias: string) => {
  const [method, path] = request.split(' /') as [keyof typeof actions, string];
  return { action: actions[method], path: path.replace('ALIAS', alias) };
};
