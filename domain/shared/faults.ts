import type * as v from 'valibot';
import { err, ok, type Result } from './result';

/**
 * Says what is wrong with one field. `path` is dotted, such as `when.occurrences.0.hours.to`, and starts at what was
 * parsed: whoever hands a fault on says with `faultsWithin` where that stands. Only the edge knows the names of an
 * API's arguments.
 */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

export interface InvalidInput {
  readonly code: 'InvalidInput';
  /** Every fault at once, at least one; the first hundred when there are more. */
  readonly faults: readonly Fault[];
}

/** Limits the faults of an answer: it must not grow with what was sent. */
export const maxFaults = 100;

export const invalidInput = (faults: readonly Fault[]): InvalidInput => ({
  code: 'InvalidInput',
  faults: faults.slice(0, maxFaults),
});

type Issue = v.BaseIssue<unknown>;

const dotted = (issue: Issue): string => issue.path?.map(({ key }) => String(key)).join('.') ?? '';

const joined = (prefix: string, path: string): string => (prefix && path ? `${prefix}.${path}` : prefix || path);

/** Says what is wrong with a value of the wrong kind. */
export const wrongKinds = {
  array: 'is not a list',
  boolean: 'is neither true nor false',
  number: 'is not a number',
  object: 'is not an object',
  string: 'is not a text',
} as const;

const isWrongKind = (type: string): type is keyof typeof wrongKinds => Object.hasOwn(wrongKinds, type);

/** Valibot writes `("ADULT" | "CHILD")`. */
const choices = (expected: string | null): string => (expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ');

/** A sentence without a subject, which is the field. Valibot's own words begin with `Invalid` and repeat what was sent. */
const sentenceOf = (issue: Issue): string => {
  if (issue.kind === 'schema' && (issue.received === 'undefined' || issue.received === 'null')) return 'is missing';
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  if (issue.expected === 'never') return 'is not known here';
  if (issue.type === 'picklist') return `is not one of ${choices(issue.expected)}`;
  return isWrongKind(issue.type) ? wrongKinds[issue.type] : 'is not valid';
};

/** Returns Valibot's issues as faults; `prefix` is the path of the value that was parsed. */
export const faultsOf = (issues: readonly Issue[], prefix = ''): Fault[] =>
  issues.slice(0, maxFaults).map((issue) => ({ path: joined(prefix, dotted(issue)), message: sentenceOf(issue) }));

/** Returns the refusal of a value that stands at `place` in something larger. */
export const faultsWithin = (place: string, { faults }: InvalidInput): InvalidInput =>
  invalidInput(faults.map(({ path, message }) => ({ path: joined(place, path), message })));

/** Returns faults as one line for whoever sits at a terminal. `whole` names what was parsed, for a fault that is no field's. */
export const faultsInLine = (faults: readonly Fault[], whole: string): string =>
  faults.map(({ path, message }) => `${path || whole}: ${message}`).join('; ');

export const fromParse = <T>(
  parsed:
    | { readonly success: true; readonly output: T }
    | { readonly success: false; readonly issues: readonly Issue[] },
  prefix = '',
): Result<T, InvalidInput> => (parsed.success ? ok(parsed.output) : err(invalidInput(faultsOf(parsed.issues, prefix))));
