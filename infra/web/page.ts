import type { WebConfig } from './config';

interface Parts {
  readonly config: WebConfig | null;
  readonly early: string;
  readonly script: string;
  readonly needed: readonly string[];
  readonly style: string;
  readonly mapStyle: string;
  readonly places: string;
  readonly icon: string;
}

/** Returns JSON that ends no element: whatever stands in it is none of the page's own tags. */
const jsonWithin = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Returns the one page that every address of the web app is answered with. */
export const pageHtml = ({
  config,
  early,
  script,
  needed,
  style,
  mapStyle,
  places,
  icon,
}: Parts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<script type="application/json" id="config">${jsonWithin(config)}</script>
<script>${early}</script>
<meta name="description" content="Find something to do with your children, near you, on the day that suits you.">
<meta property="og:title" content="Things To Do">
<meta property="og:description" content="Find something to do with your children, near you, on the day that suits you.">
<meta name="things:map-style" content="/${mapStyle}">
<meta name="things:places" content="/${places}">
<title>Things To Do</title>
<link rel="icon" href="/${icon}" type="image/svg+xml">
<link rel="stylesheet" href="/${style}">
${needed.map((path) => `<link rel="modulepreload" href="/${path}">`).join('\n')}
<script type="module" src="/${script}"></script>
</head>
<body>
<div id="app"><p class="starting">Things To Do</p></div>
<noscript><p class="starting">Things To Do needs JavaScript to ask what there is. · Strona potrzebuje JavaScriptu.</p></noscript>
</body>
</html>
`;
