import type { FunctionName } from '../../../handlers/functions';

export interface Group {
  readonly name: string;
  readonly functions: readonly FunctionName[];
}

/** As many metrics as one alarm can add up. */
export const maxMetrics = 10;

const folderOf = (name: FunctionName): string => name.slice(0, name.indexOf('/'));

/** Groups functions by folder: `guest`, `reactions` and so on. */
export const foldersOf = (functions: readonly FunctionName[]): readonly Group[] =>
  [...new Set(functions.map(folderOf))].map((folder) => ({
    name: folder,
    functions: functions.filter((name) => folderOf(name) === folder),
  }));

const inTens = ({ name, functions }: Group): readonly Group[] => {
  const parts = Math.ceil(functions.length / maxMetrics);
  return Array.from({ length: parts }, (_part, index) => ({
    name: parts === 1 ? name : `${name}-${index + 1}`,
    functions: functions.slice(index * maxMetrics, (index + 1) * maxMetrics),
  }));
};

/**
 * Groups functions by folder, in tens. AWS asks for money for each metric that an alarm watches, however many share one alarm: groups cost
 * what single alarms cost, but wake a person once, and take a fifth of the resources.
 */
export const groupsOf = (functions: readonly FunctionName[]): readonly Group[] => foldersOf(functions).flatMap(inTens);
