import { gzipSync } from 'node:zlib';
import { bundleWeb, type WebFile } from '../../../../infra/web/bundle';

const kilobytes = (files: readonly WebFile[]): number =>
  files.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0) / 1024;

it('loads little at first, and not much in all', async () => {
  const { files, metafile } = await bundleWeb();
  const html = Buffer.from(files.find(({ path }) => path === 'index.html')?.bytes ?? []).toString();
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
  expect(kilobytes(first)).toBeLessThan(70);
  expect(kilobytes(scripts.filter((file) => !map.includes(file)))).toBeLessThan(160);
  expect(kilobytes(files.filter(({ path }) => path.startsWith('assets/style')))).toBeLessThan(15);
  expect(html).not.toMatch(/<script(?![^>]*src=)|<style|style=|\son\w+=/);
});
