/**
 * Returns a text as a URL, undefined when it is none.
 *
 * ## Why not `URL.canParse`
 * Node 20 reads ISO-8859-1 strings as UTF-8 there, once V8 has optimised the caller:
 * a warm Lambda refuses `https://münchen.de`, which it took a minute before. The constructor reads every string.
 */
export const parseUrl = (text: string, base?: string): URL | undefined => {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
};
