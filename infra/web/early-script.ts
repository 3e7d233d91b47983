import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { browsers } from './browsers';

let made: string | undefined;

/**
 * Returns the one script that stands in the page itself: it asks the first question while all others are still on their way.
 * Whoever makes the page or its policy has it from here, so that both mean the same text.
 */
export const earlyScript = (): string => {
  made ??= buildSync({
    entryPoints: [join(__dirname, 'app/early/main.ts')],
    bundle: true,
    format: 'iife',
    target: browsers,
    minify: true,
    tsconfigRaw: {},
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  }).outputFiles[0]?.text.trim();
  return made ?? '';
};

/** Returns what a Content-Security-Policy calls that script (CSP 3, section 2.3.1). */
export const earlyScriptSource = (): string =>
  `'sha256-${createHash('sha256').update(earlyScript()).digest('base64')}'`;
