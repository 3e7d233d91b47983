/** UTF-16 units. */
const maxQuoted = 40;
const maxMessage = 200;

const quoted = new RegExp(`"([^"]{${maxQuoted}})[^"]*("|$)`, 'g');

/** Returns what was sent, where a message or a path names it: a few words of it. */
export const briefly = (sent: string): string => (sent.length > maxQuoted ? `${sent.slice(0, maxQuoted)}…` : sent);

/** Returns a message of graphql-js, which quotes values whole. */
export const briefMessage = (message: string): string => {
  const short = message.slice(0, 2 * maxMessage).replace(quoted, '"$1…"');
  return short.length > maxMessage ? `${short.slice(0, maxMessage)}…` : short;
};
