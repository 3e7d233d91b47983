import type { Result } from '../../domain/shared/result';

/** Returns what a use case answered; throws when it refused. */
export const valueOf = <Value>(result: Result<Value, { readonly code: string }>): Value => {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
};

/** Returns the field that is at fault, whatever stands before it in the path. */
export const refusedField = (field: string) => ({
  ok: false,
  error: {
    code: 'InvalidInput',
    faults: [{ path: expect.stringMatching(new RegExp(`(^|\\.)${field}$`)), message: expect.any(String) }],
  },
});
