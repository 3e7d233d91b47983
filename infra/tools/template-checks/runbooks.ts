import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alarmsOf } from './alarm-metrics';
import { type Check, type Found, text } from './packaged';

const folder = join(__dirname, '../../runbooks');

/** By file name; the text of each. */
export type Runbooks = ReadonlyMap<string, string>;

export const runbooksOnDisk = (): Runbooks =>
  new Map(
    readdirSync(folder)
      // The folder's README lists them, and is none.
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

const headings = [
  '## What it means for families',
  '## What to look at',
  '## What to do',
  '## When to wake someone',
  '## How to know that it is over',
];

/** Returns the file that an alarm links to. */
export const runbookOf = ({ properties }: Found): string | undefined =>
  / What to do: https:\/\/\S+\/([a-z-]+\.md)$/.exec(text(properties.AlarmDescription))?.[1];

const oneRunbook = (file: string, content: string): readonly string[] => {
  const [, ...sections] = content.split(/^(?=## )/m);
  const found = sections.map((section) => section.split('\n', 1)[0] ?? '');
  const empty = sections.filter((section) => section.trim().split('\n').length < 2);
  return [
    ...(found.join() === headings.join() ? [] : [`${file} has not the headings of a runbook`]),
    ...empty.map((section) => `${file} says nothing under "${section.trim()}"`),
    ...(/^```\w+\n/m.test(content) ? [] : [`${file} has no command to copy`]),
  ];
};

/** Checks that every runbook says what it should, and some alarm leads to it. */
export const runbooksAreWhole =
  (runbooks: Runbooks): Check =>
  (template) => {
    const led = new Set(alarmsOf(template).map(runbookOf));
    return [...runbooks].flatMap(([file, content]) => [
      ...(led.has(file) ? [] : [`no alarm leads to ${file}`]),
      ...oneRunbook(file, content),
    ]);
  };
