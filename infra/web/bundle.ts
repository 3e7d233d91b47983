import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { browsers } from './browsers';
import type { WebConfig } from './config';
import { earlyScript } from './early-script';
import { pageHtml } from './page';
import { placesJson } from './places';

/** One file of the page, by its path without the first slash. */
export interface WebFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Its name changes with what is in it: it may be kept for good. */
  readonly isHashed: boolean;
}

export interface Bundle {
  /** All but the page itself. */
  readonly files: readonly WebFile[];
  /** Returns `index.html`, with what it is told by who serves it. */
  readonly page: (config: WebConfig | null) => WebFile;
  readonly metafile: Metafile;
}

const app = join(__dirname, 'app');

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
};

const typeOf = (path: string): string => types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

const text = (path: string, content: string, isHashed: boolean): WebFile => ({
  path,
  type: typeOf(path),
  bytes: Buffer.from(content),
  isHashed,
});

const hashed = (name: string, extension: string, content: string): WebFile => {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return text(`assets/${name}-${hash}.${extension}`, content, true);
};

const bundled = async () =>
  build({
    entryPoints: {
      app: join(app, 'main.tsx'),
      style: join(app, 'design/style.css'),
      map: join(app, 'finding/map.css'),
    },
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: browsers,
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.png': 'dataurl' },
    // Leaflet's other form is CommonJS: what esbuild needs for that would be one more file that all others wait for.
    alias: {
      'leaflet/dist/leaflet.css': require.resolve('leaflet/dist/leaflet.css'),
      leaflet: require.resolve('leaflet/dist/leaflet-src.esm.js'),
    },
    tsconfigRaw: {},
    legalComments: 'none',
    metafile: true,
    write: false,
    absWorkingDir: join(__dirname, '../..'),
    logLevel: 'silent',
  });

/** Returns what a script needs before it can run, directly or through others, so that all of it is fetched at once. */
const needed = ({ outputs }: Metafile, script: string): readonly string[] => {
  const found = new Set<string>();
  const visit = (path: string): void => {
    for (const { path: other, kind } of outputs[path]?.imports ?? []) {
      if (kind !== 'import-statement' || found.has(other)) continue;
      found.add(other);
      visit(other);
    }
  };
  visit(script);
  return [...found];
};

/** A drawn sun over a hill: the page's own sign. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#a8431f"/><circle cx="16" cy="13" r="6" fill="#ffd9a0"/><path d="M0 32V24q8-7 16-2t16-3v13z" fill="#fff4e6"/></svg>';

/** Bundles the page: what a web server has to serve. Some 300 ms on a laptop. */
export const bundleWeb = async (): Promise<Bundle> => {
  const { outputFiles, metafile } = await bundled();
  const outputs = outputFiles.map((file): WebFile => {
    const path = `assets/${file.path.split(/[/\\]/).pop() ?? ''}`;
    return { path, type: typeOf(path), bytes: file.contents, isHashed: true };
  });
  const places = hashed('places', 'json', placesJson());
  const sign = hashed('icon', 'svg', icon);
  const named = (pattern: RegExp): string => outputs.find(({ path }) => pattern.test(path))?.path ?? '';
  const script = named(/\/app-\w+\.js$/);
  const parts = {
    early: earlyScript(),
    script,
    needed: needed(metafile, script),
    style: named(/\/style-\w+\.css$/),
    mapStyle: named(/\/map-\w+\.css$/),
    places: places.path,
    icon: sign.path,
  };
  return {
    files: [...outputs, places, sign],
    page: (config) => text('index.html', pageHtml({ config, ...parts }), false),
    metafile,
  };
};
