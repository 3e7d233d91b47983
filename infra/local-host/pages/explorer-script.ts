import type { Api } from '../../../handlers/routes';
import { firstQueriesOf } from './first-queries';

/** Writes JSON that ends no script early. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * Writes what an explorer does: shows who is signed in at any moment, also when that changes in another tab or the token is refused,
 * asks with that person's token, and gives GraphiQL's editors the names that they lack.
 */
export const explorerScript = (api: Api): string => `
  const said = document.getElementById('who');
  const nobody = said.innerHTML;
  const tokenNow = () => localStorage.getItem('token ${api}');
  const show = () => {
    const email = localStorage.getItem('email ${api}');
    if (tokenNow() && email) said.textContent = 'Signed in: ' + email;
    else said.innerHTML = nobody;
  };
  const forget = () => { localStorage.removeItem('token ${api}'); localStorage.removeItem('email ${api}'); };
  const ask = async (url, options) => {
    const token = tokenNow();
    const reply = await fetch(url, { ...options, headers: { ...options.headers, ...(token && { authorization: token }) } });
    if (reply.status === 401 && token === tokenNow()) forget();
    show();
    return reply;
  };
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  const names = { '.graphiql-query-editor': 'Query', '.graphiql-response': 'Answer', '.graphiql-editor-tool': 'Variables and headers' };
  const nameEditors = () => {
    for (const [place, name] of Object.entries(names)) {
      for (const field of document.querySelectorAll(place + ' .CodeMirror textarea:not([aria-label])')) field.setAttribute('aria-label', name);
    }
  };
  new MutationObserver(nameEditors).observe(document.getElementById('graphiql'), { childList: true, subtree: true });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: '/${api}/graphql', fetch: ask }),
      defaultEditorToolsVisibility: 'variables',
      defaultTabs: ${scriptJson(firstQueriesOf(api, Date.now()))},
      storage: { getItem: (k) => localStorage.getItem('${api} ' + k), setItem: (k, v) => localStorage.setItem('${api} ' + k, v),
        removeItem: (k) => localStorage.removeItem('${api} ' + k), clear: () => {}, length: 0 },
    }),
  );
`;
