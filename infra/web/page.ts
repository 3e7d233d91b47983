interface Parts {
  readonly script: string;
  readonly needed: readonly string[];
  readonly style: string;
  readonly mapStyle: string;
  readonly places: string;
  readonly icon: string;
}

/** Returns the one page that every address of the web app is answered with. */
export const pageHtml = ({ script, needed, style, mapStyle, places, icon }: Parts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Find something to do with your children, near you, on the day that suits you.">
<meta property="og:title" content="Things To Do">
<meta property="og:description" content="Find something to do with your children, near you, on the day that suits you.">
<meta name="things:map-style" content="/${mapStyle}">
<meta name="things:places" content="/${places}">
<title>Things To Do</title>
<link rel="icon" href="/${icon}" type="image/svg+xml">
<link rel="stylesheet" href="/${style}">
<link rel="preload" href="/config.json" as="fetch" crossorigin="anonymous">
${needed.map((path) => `<link rel="modulepreload" href="/${path}">`).join('\n')}
<script type="module" src="/${script}"></script>
</head>
<body>
<div id="app"><p class="starting">Things To Do</p></div>
<noscript><p class="starting">Things To Do needs JavaScript to ask what there is. · Strona potrzebuje JavaScriptu.</p></noscript>
</body>
</html>
`;
