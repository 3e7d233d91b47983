import type { Api } from '../../../handlers/routes';
import { explorerScript } from './explorer-script';

const apis: readonly Api[] = ['guest', 'user', 'organiser', 'audit'];

const who = (api: Api): string =>
  api === 'guest'
    ? 'Anybody may ask here.'
    : 'Nobody is signed in here: <a href="/developers">choose somebody</a> first.';

const linkTo = (api: Api, current: Api): string =>
  `<a href="/explorer/${api}"${api === current ? ' aria-current="page"' : ''}>${api}</a>`;

/** On a phone GraphiQL's panes stand one above the other, each as high as it needs to be read. */
const style = `
  body { margin: 0; display: flex; flex-direction: column; min-height: 100vh; font: 15px system-ui, sans-serif; }
  header { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: baseline; padding: .5rem 1rem; background: #0f766e; color: #fff; }
  header a { color: #fff; } h1 { font-size: 1rem; margin: 0; } #who { flex: 1; min-width: 12rem; margin: 0; overflow-wrap: anywhere; }
  nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; } nav a[aria-current] { font-weight: 700; text-decoration: none; }
  main { flex: 1; display: flex; min-height: 0; } #graphiql { flex: 1; min-width: 0; height: calc(100vh - 3rem); }
  @media (max-width: 700px) {
    #graphiql { height: auto; }
    #graphiql .graphiql-container { flex-direction: column; height: auto; }
    #graphiql .graphiql-sidebar { flex-direction: row; width: auto; }
    #graphiql .graphiql-sidebar-section { flex-direction: row; }
    #graphiql .graphiql-main { flex-direction: column; }
    #graphiql .graphiql-main > div { min-width: 0 !important; }
    #graphiql .graphiql-sessions { margin: .3rem; }
    #graphiql .graphiql-session-header { height: auto; flex-wrap: wrap; }
    #graphiql .graphiql-tabs { flex-wrap: wrap; }
    #graphiql .graphiql-session { flex-direction: column; }
    #graphiql .graphiql-session > div { flex: none !important; height: 70vh; }
    #graphiql .graphiql-session > .graphiql-horizontal-drag-bar { display: none; }
  }
`;

/** Shows GraphiQL on one of the APIs, with the token of whoever is signed in now. */
export const explorerPage = (api: Api): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Things To Do: ${api}</title>
<link rel="stylesheet" href="/local/assets/graphiql.css">
<style>${style}</style>
</head>
<body>
<header>
<h1>Explore the ${api} API</h1>
<p id="who" role="status">${who(api)}</p>
<nav aria-label="Pages"><a href="/developers">Things To Do</a>${apis.map((other) => linkTo(other, api)).join('')}<a href="/inbox">Inbox</a></nav>
</header>
<main><div id="graphiql"></div></main>
<script src="/local/assets/react.js"></script>
<script src="/local/assets/react-dom.js"></script>
<script src="/local/assets/graphiql.js"></script>
<script>${explorerScript(api)}</script>
</body>
</html>
`;
