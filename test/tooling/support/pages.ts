import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../../..');

const layers = ['adapters', 'application', 'domain', 'handlers', 'infra', 'test'];

/** Returns every file beneath the layers, by its path from the root. */
export const filesOfLayers = (): readonly string[] =>
  layers.flatMap((layer) =>
    readdirSync(join(root, layer), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );

export interface ReadPage {
  /** From the root: `handlers/README.md`. */
  readonly path: string;
  readonly text: string;
  /** The text without blocks of code. */
  readonly prose: string;
}

export const pageOf = (path: string, text: string): ReadPage => ({
  path,
  text,
  prose: text.replace(/^ *```[^]*?^ *```$/gm, ''),
});

export const readPage = (path: string): ReadPage => pageOf(path, readFileSync(join(root, path), 'utf8'));

export const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** Returns the anchors of a page as a code host makes them from its headings. */
export const anchorsOf = ({ prose }: ReadPage): readonly string[] =>
  matches(prose, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Returns the rows of the table whose first heading is `first`: each a list of its cells. */
export const rowsOf = ({ text }: ReadPage, first: string): readonly (readonly string[])[] => {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  const rest = start < 0 ? [] : lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
};

export const codeIn = (text: string | undefined): readonly string[] => matches(text ?? '', /`([^`]+)`/g);

/** Returns what stands on a line with more than one sentence. Tables are left out: a cell has no lines. */
export const crowdedLines = ({ prose }: ReadPage): readonly string[] =>
  prose
    .split('\n')
    .filter((line) => !line.startsWith('|') && !line.startsWith('#'))
    .map((line) => line.replace(/^\s*(?:[-*]|\d+\.) (?:\*\*[^*]+\*\* )?/, ''))
    .filter((line) => /[a-z\d)`][.!?] +[A-Z]/.test(line.replace(/`[^`]*`/g, '`')));
