/** Tiles come from elsewhere, and so do pictures on AWS, from an origin of their own. */
const images = (pictures: readonly string[]): string => ["img-src 'self' data: blob: https:", ...pictures].join(' ');

const common = (script: string, pictures: readonly string[]) => [
  "default-src 'self'",
  `script-src 'self' ${script}`,
  "style-src 'self'",
  images(pictures),
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
 * `script` names by its hash. It asks `asked` besides its own host, and shows `pictures` of
 * hosts that speak no TLS.
 */
export const contentSecurityPolicy = (
  script: string,
  asked: readonly string[],
  pictures: readonly string[] = [],
): string => [...common(script, pictures), `connect-src ${["'self'", ...asked].join(' ')}`].join('; ');
