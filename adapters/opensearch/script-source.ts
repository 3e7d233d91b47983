/**
 * A request holds a source each time that it is asked: without what only people read. No text of a script has a space in it, and no
 * sign stands beside another that it could be taken together with.
 */
const withoutSpaces = (source: string): string =>
  source
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}()[\];,?:=<>*/&|!]) ?/g, '$1')
    .trim();

/** Each once, when it is first sent: all of them would take a Lambda four milliseconds of its start. */
const known = new Map<string, string>();

/** Returns a script's source as it is sent. */
export const compact = (source: string): string => {
  const sent = known.get(source) ?? withoutSpaces(source);
  known.set(source, sent);
  return sent;
};
