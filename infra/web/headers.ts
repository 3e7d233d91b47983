/** Tiles come from elsewhere, and so do pictures on AWS, from an origin of their own. */
const images = "img-src 'self' data: blob: https:";

const common = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  images,
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** Returns the policy of the page: its own scripts and styles alone, nothing inline. It asks `asked` besides its own host. */
export const contentSecurityPolicy = (asked: readonly string[]): string =>
  [...common, `connect-src ${["'self'", ...asked].join(' ')}`].join('; ');
