import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { moduleLoads } from './module-load';

const name = 'guest/thing-to-do-by-id';

/** The same handler with its ports made by hand: no container. */
const byHand: Plugin = {
  name: 'by-hand',
  setup: (plugins) => {
    plugins.onResolve({ filter: /composition\/wire$/ }, () => ({ path: join(__dirname, 'wired-by-hand.ts') }));
  },
};

const main = async (): Promise<void> => {
  const [container = 0, hand = 0] = await moduleLoads({ name }, { name, plugins: [byHand] });
  process.stdout.write(
    `${name}: ${container.toFixed(1)} ms, wired by hand ${hand.toFixed(1)} ms, ratio ${(container / hand).toFixed(2)} (aim 1.10)\n`,
  );
};

void main();
