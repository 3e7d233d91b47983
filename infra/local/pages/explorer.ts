import type { Api } from '../../../handlers/routes';
import { firstQueries } from './first-queries';

/** JSON that ends no script early. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const script = (api: Api): string => `
  const token = localStorage.getItem('token ${api}');
  const email = localStorage.getItem('email ${api}');
  if (token && email) document.getElementById('who').textContent = email;
  const headers = token ? { authorization: token } : {};
  const fetcher = GraphiQL.createFetcher({ url: '/${api}/graphql', headers });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
      fetcher,
      defaultEditorToolsVisibility: 'variables',
      defaultTabs: ${scriptJson(firstQueries[api])},
      storage: { getItem: (k) => localStorage.getItem('${api} ' + k), setItem: (k, v) => localStorage.setItem('${api} ' + k, v),
        removeItem: (k) => localStorage.removeItem('${api} ' + k), clear: () => {}, length: 0 },
    }),
  );
`;

const who = (api: Api): string =>
  api === 'guest' ? 'anybody' : 'Nobody is signed in here: <a href="/">choose somebody</a> first.';

/** GraphiQL on one of the APIs, with the token of whoever is signed in. */
export const explorerPage = (api: Api): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Things To Do: ${api}</title>
<link rel="stylesheet" href="/local/assets/graphiql.css">
<style>
  body { margin: 0; display: flex; flex-direction: column; height: 100vh; font: 15px system-ui, sans-serif; }
  nav { display: flex; gap: 1.2rem; padding: .5rem 1rem; background: #0f766e; } nav { color: #fff; } nav a { color: #fff; } #who { flex: 1; }
  #graphiql { flex: 1; min-height: 0; }
</style>
</head>
<body>
<nav><a href="/">Things To Do</a><b>${api}</b><span id="who">${who(api)}</span><a href="/inbox">Inbox</a></nav>
<div id="graphiql"></div>
<script src="/local/assets/react.js"></script>
<script src="/local/assets/react-dom.js"></script>
<script src="/local/assets/graphiql.js"></script>
<script>${script(api)}</script>
</body>
</html>
`;
