/** What the page reads in a token of its own; whether it is true only the API can say. */
interface Claims {
  readonly sub?: string;
  readonly email?: string;
  readonly iat?: number;
  readonly exp?: number;
}

/** Returns what a token says; nothing where it cannot be read. */
export const claimsIn = (token: string): Claims => {
  const [, claims = ''] = token.split('.');
  try {
    const bytes = atob(claims.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)))) as Claims;
  } catch {
    return {};
  }
};

/** The part of its life after which a token is renewed. */
const freshPart = 0.9;

/** Returns until when a token that came just now is fresh, in milliseconds of the reader's own clock, which may be wrong; null where it does not say how long it lives. */
export const freshUntil = (token: string, now: number): number | null => {
  const { iat, exp } = claimsIn(token);
  return iat === undefined || exp === undefined ? null : now + (exp - iat) * 1000 * freshPart;
};
