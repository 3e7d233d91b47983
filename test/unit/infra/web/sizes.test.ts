import { gzipSync } from 'node:zlib';
import { bundleWeb, type WebFile } from '../../../../infra/web/bundle';
import type { WebConfig } from '../../../../infra/web/config';
import { earlyScript } from '../../../../infra/web/early-script';

const kilobytes = (files: readonly WebFile[]): number =>
  files.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0) / 1024;

it('loads little at first, and not much in all', async () => {
  const { files, page, metafile } = await bundleWeb();
  const html = Buffer.from(page(null).bytes).toString();
  const scripts = files.filter(({ path }) => path.endsWith('.js'));
  const partsOf = (...sources: readonly RegExp[]) =>
    Object.entries(metafile.outputs).filter(([, { inputs }]) =>
      Object.keys(inputs).some((input) => sources.some((source) => source.test(input))),
    );
  const isIn = (outputs: readonly (readonly [string, unknown])[]) => (file: WebFile) =>
    outputs.some(([path]) => path === file.path);
  const map = scripts.filter(isIn(partsOf(/node_modules\/leaflet/)));
  const first = scripts.filter(({ path }) => html.includes(path));
  expect(map).toHaveLength(1);
  expect(first.length).toBeGreaterThan(1);
  // Over HTTP/1.1 a browser asks for six files at once, style and first answer among them: the seventh waits a round trip.
  expect(first.length).toBeLessThanOrEqual(3);
  expect(kilobytes([page(null), ...first])).toBeLessThan(70);
  expect(kilobytes(scripts.filter((file) => !map.includes(file)))).toBeLessThan(160);
  expect(kilobytes(files.filter(({ path }) => path.startsWith('assets/style')))).toBeLessThan(15);
  const scriptTags = html.replace(`<script>${earlyScript()}</script>`, '').match(/<script.*?>/g);
  expect(scriptTags).toEqual([
    '<script type="application/json" id="config">',
    expect.stringMatching(/^<script type="module" src="[^"]+">$/),
  ]);
  expect(html).not.toMatch(/<style|style=|\son\w+=/);
});

it('lets nothing that it is told end its element', async () => {
  const { page } = await bundleWeb();
  const told = { developers: '</script><script>alert(1)</script>' } as WebConfig;
  const html = Buffer.from(page(told).bytes).toString();
  const [, json = ''] = /id="config">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(json)).toEqual(told);
});
