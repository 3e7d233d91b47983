/** Tiles come from elsewhere, and so do pictures on AWS, from an origin of their own. */
const images = "img-src 'self' data: blob: https:";

const common = (script: string) => [
  "default-src 'self'",
  `script-src 'self' ${script}`,
  "style-src 'self'",
  images,
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** What of the machine the page may ask for: a camera for tickets, and where somebody is. One file answers every address, so it is one policy for all. */
export const permissionsPolicy =
  'camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), serial=(), hid=()';

/**
 * Returns the policy of the page: its own scripts and styles alone, and of what stands in the page the one script that
 * `script` names by its hash. It asks `asked` besides its own host.
 */
export const contentSecurityPolicy = (script: string, asked: readonly string[]): string =>
  [...common(script), `connect-src ${["'self'", ...asked].join(' ')}`].join('; ');
