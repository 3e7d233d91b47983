import type * as v from 'valibot';
import { err, ok, type Result } from './result';

/** What is wrong with one field. `path` is dotted and starts at the argument: `input.when.occurrences.0.hours.to`. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

export interface InvalidInput {
  readonly code: 'InvalidInput';
  /** Every fault at once, at least one. */
  readonly faults: readonly Fault[];
}

export const invalidInput = (faults: readonly Fault[]): InvalidInput => ({ code: 'InvalidInput', faults });

const dotted = (issue: v.BaseIssue<unknown>): string => issue.path?.map(({ key }) => String(key)).join('.') ?? '';

const joined = (prefix: string, path: string): string => (prefix && path ? `${prefix}.${path}` : prefix || path);

/** Valibot's issues as faults; `prefix` is the path of the value that was parsed. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[], prefix = ''): Fault[] =>
  issues.map((issue) => ({ path: joined(prefix, dotted(issue)), message: issue.message }));

export const fromParse = <T>(
  parsed:
    | { readonly success: true; readonly output: T }
    | { readonly success: false; readonly issues: readonly v.BaseIssue<unknown>[] },
  prefix = '',
): Result<T, InvalidInput> => (parsed.success ? ok(parsed.output) : err(invalidInput(faultsOf(parsed.issues, prefix))));
