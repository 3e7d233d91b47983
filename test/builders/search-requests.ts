import type { SearchIndex } from '../../application/finding/ports/search-index';
import type { SearchIndexAdmin } from '../../application/finding/ports/search-index-admin';
import { type SearchRequest, searchRequests } from '../../handlers/grants';

type Operation = `searchIndex.${keyof SearchIndex}` | `searchIndexAdmin.${Exclude<keyof SearchIndexAdmin, 'alias'>}`;

/**
 * What the real client asks of the real engine for each operation, `ALIAS` for the alias and `N` for the number of an index.
 * Nobody writes this by hand: `test/integration/search-requests.test.ts` records it, and fails with what to put here.
 */
export const requestsByOperation: Readonly<Record<Operation, readonly string[]>> = {
  'searchIndex.find': ['POST /_msearch'],
  'searchIndex.facets': ['POST /_msearch'],
  'searchIndex.clusters': ['POST /_msearch'],
  'searchIndex.apply': ['POST /_bulk'],
  'searchIndexAdmin.setUp': ['GET /ALIAS-*', 'GET /_alias/ALIAS', 'HEAD /_alias/ALIAS', 'PUT /ALIAS-N'],
  'searchIndexAdmin.deleteAll': ['DELETE /ALIAS-N,ALIAS-N,ALIAS-N', 'GET /ALIAS-*'],
  'searchIndexAdmin.rebuild': [
    'DELETE /ALIAS-N',
    'GET /ALIAS-*',
    'GET /ALIAS-N/_refresh',
    'GET /_alias/ALIAS',
    'HEAD /_alias/ALIAS',
    'POST /ALIAS-N/_search',
    'POST /ALIAS/_search',
    'POST /_aliases',
    'POST /_bulk',
    'PUT /ALIAS-N',
  ],
};

const matches = (pattern: string, request: string): boolean => {
  const [start = '', end] = pattern.split('*');
  return end === undefined ? request === pattern : request.startsWith(start) && request.endsWith(end);
};

/** The narrowest pattern that allows a request. */
export const grantedBy = (request: string): SearchRequest => {
  const [narrowest] = searchRequests.filter((pattern) => matches(pattern, request)).sort((a, b) => b.length - a.length);
  if (!narrowest) throw new Error(`no grant allows ${request}`);
  return narrowest;
};
