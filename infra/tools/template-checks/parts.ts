import { referencesIn } from '../../aws/nested/references';
import type { AnyResource, Split, WholeTemplate } from '../../aws/nested/split';
import { at, list, same, text } from './packaged';
import { fitsCloudFormation } from './size';

type Parts = Split<WholeTemplate>;

const waitsFor = (resource: AnyResource): readonly string[] => [
  ...referencesIn(resource).map(({ id }) => id),
  ...list(resource.DependsOn).map(text),
];

/** Returns what a stack names and does not have: CloudFormation would take none of it. */
const dangling = (template: WholeTemplate): readonly string[] => {
  const parameters: unknown = Reflect.get(template, 'Parameters');
  const known = new Set([...Object.keys(template.Resources), ...Object.keys(parameters ?? {})]);
  const named = Object.entries(template.Resources).flatMap(([id, one]) => waitsFor(one).map((what) => [id, what]));
  const told = referencesIn(template.Outputs ?? {}).map(({ id }) => ['an output', id]);
  return [...named, ...told].flatMap(([who, what = '']) =>
    known.has(what) ? [] : [`${who} names ${what}, which is not there`],
  );
};

/** Returns resources that wait for each other: what is left when whatever waits for nothing is taken away, again and again. */
const inCircles = ({ Resources }: WholeTemplate): readonly string[] => {
  const left = new Map(
    Object.entries(Resources).map(([id, one]) => [id, new Set(waitsFor(one).filter((what) => what in Resources))]),
  );
  for (let free = [...left.keys()]; free.length > 0; ) {
    free = [...left].flatMap(([id, waited]) => (waited.size === 0 ? [id] : []));
    for (const id of free) left.delete(id);
    for (const waited of left.values()) for (const id of free) waited.delete(id);
  }
  return left.size > 0 ? [`${[...left.keys()].join(', ')} wait for each other`] : [];
};

/** Checks that each stack is told what it asks for, and tells what it is asked. */
const agrees = ({ root, parts }: Parts): readonly string[] =>
  Object.entries(parts).flatMap(([stackId, { Parameters }]) =>
    same(
      `what ${stackId} is told`,
      Object.keys(at(root.Resources[stackId], 'Properties.Parameters') ?? {}).sort(),
      Object.keys(Parameters).sort(),
    ),
  );

const untold = ({ root, parts }: Parts): readonly string[] =>
  referencesIn([root.Resources, root.Outputs]).flatMap(({ id, attribute = '' }) => {
    const part = parts[id];
    const output = attribute.replace(/^Outputs\./, '');
    return part !== undefined && !(output in part.Outputs) ? [`${id} tells no ${output}`] : [];
  });

/** Finds what CloudFormation would not take of the stacks that a template is deployed as, one sentence each. */
export const findingsInParts = (split: Parts): readonly string[] => [
  ...Object.entries({ ...split.parts, 'the root': split.root }).flatMap(([name, template]) =>
    [fitsCloudFormation, dangling, inCircles].flatMap((check) =>
      check(template).map((finding) => `${name}: ${finding}`),
    ),
  ),
  ...agrees(split),
  ...untold(split),
];
