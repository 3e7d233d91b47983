/** A statement of a role's policy, with its names filled in. */
export interface Granted {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

const asList = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one);

/** Compares as IAM does: `*` stands for any letters, slashes among them, `?` for one. */
const isLike = (pattern: string, text: string): boolean => {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
};

/** Returns whether a role's statements let it do something to a resource: an Allow, and no Deny. */
export const isAllowed = (statements: readonly Granted[], action: string, resource: string): boolean => {
  const fitting = statements.filter(
    ({ Action, Resource }) =>
      asList(Action).some((pattern) => isLike(pattern, action)) &&
      asList(Resource).some((pattern) => isLike(pattern, resource)),
  );
  return fitting.some(({ Effect }) => Effect === 'Allow') && fitting.every(({ Effect }) => Effect === 'Allow');
};
