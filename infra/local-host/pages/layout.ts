/** Writes text as it may stand in HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
  :root { color-scheme: light; --ink: #17302b; --soft: #5b6f69; --paper: #f6f4ee; --card: #fff; --accent: #0f766e; --sun: #f2b441; }
  * { box-sizing: border-box; }
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
  header { background: var(--accent); color: #fff; padding: 1.6rem 0; }
  header a { color: #fff; }
  header p { margin: .4rem 0 0; max-width: 46rem; }
  header h1 { margin: 0; font-size: 1.8rem; }
  main, header > div { max-width: 65rem; margin: 0 auto; padding: 0 1.5rem; }
  main { padding-top: 1rem; padding-bottom: 2rem; }
  .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(25rem, 100%), 1fr)); gap: 1rem; }
  .card { background: var(--card); border-radius: .8rem; padding: 1.1rem; box-shadow: 0 1px 4px #0002; }
  .card h3 { margin: 0 0 .3rem; }
  .card p { margin: .2rem 0 .8rem; color: var(--soft); }
  button, .button { display: inline-block; font: inherit; border: 0; border-radius: .5rem; padding: .45rem .9rem; background: var(--accent); color: #fff; cursor: pointer; text-decoration: none; }
  button.light { background: #e3efec; color: var(--ink); margin: 0 .3rem .4rem 0; }
  button.light[aria-pressed=true] { background: var(--sun); }
  input, select { font: inherit; padding: .4rem .6rem; border: 1px solid #bcc9c5; border-radius: .5rem; }
  form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
  .card .who { color: var(--ink); font-weight: 600; }
  #said { color: #a33; font-weight: 600; }
  li { margin: .3rem 0; }
  code { background: #e9eeec; border-radius: .3rem; padding: 0 .3rem; }
  details { background: var(--card); border-radius: .8rem; padding: .8rem 1.1rem; margin: .6rem 0; box-shadow: 0 1px 3px #0002; }
  summary { cursor: pointer; } summary small { color: var(--soft); }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .8rem; } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 17rem; border: 0; }
`;

export const layout = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>${body}</body>
</html>
`;
