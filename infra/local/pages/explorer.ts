import type { Api } from '../../../handlers/routes';

const fields = 'id name type where { address } when { dateTime { from to } }';

/** What each explorer starts with. */
const firstQueries: { readonly [Name in Api]: string } = {
  guest: `query {\n  findThingsToDo(first: 5, search: "lodz") {\n    totalCount\n    edges { node { ${fields} organiser { name } } }\n  }\n}\n`,
  user: `query {\n  myChildren { id name birthDate }\n  myFavorites(first: 5) {\n    totalCount\n    edges { node { id available thingToDo { name } } }\n  }\n}\n`,
  organiser: `query {\n  profile { id name }\n  thingsToDo(first: 5) {\n    totalCount\n    edges { node { ${fields} status rejectionReasons } }\n  }\n}\n`,
  audit: `query {\n  pending(first: 5) {\n    totalCount\n    edges { node { ${fields} revision organiser { name } } }\n  }\n}\n`,
};

const script = (api: Api): string => `
  const token = localStorage.getItem('token ${api}');
  const headers = token ? { authorization: token } : {};
  const fetcher = GraphiQL.createFetcher({ url: '/${api}/graphql', headers });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
      fetcher,
      defaultQuery: ${JSON.stringify(firstQueries[api])},
      storage: { getItem: (k) => localStorage.getItem('${api} ' + k), setItem: (k, v) => localStorage.setItem('${api} ' + k, v),
        removeItem: (k) => localStorage.removeItem('${api} ' + k), clear: () => {}, length: 0 },
    }),
  );
`;

/** GraphiQL on one of the APIs, with the token of whoever is signed in. */
export const explorerPage = (api: Api): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Things To Do: ${api}</title>
<link rel="stylesheet" href="/local/assets/graphiql.css">
<style>
  body { margin: 0; display: flex; flex-direction: column; height: 100vh; font: 15px system-ui, sans-serif; }
  nav { display: flex; gap: 1.2rem; padding: .5rem 1rem; background: #0f766e; } nav a, nav b { color: #fff; }
  #graphiql { flex: 1; min-height: 0; }
</style>
</head>
<body>
<nav><a href="/">Things To Do</a><b>${api}</b><a href="/inbox">Inbox</a></nav>
<div id="graphiql"></div>
<script src="/local/assets/react.js"></script>
<script src="/local/assets/react-dom.js"></script>
<script src="/local/assets/graphiql.js"></script>
<script>${script(api)}</script>
</body>
</html>
`;
