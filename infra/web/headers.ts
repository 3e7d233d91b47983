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

/** What of the machine the page may ask for: a camera for tickets, and where somebody is. One file answers every address, so it is one policy for all. */
export const permissionsPolicy =
  'camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), serial=(), hid=()';

/** Returns the policy of the page: its own scripts and styles alone, nothing inline. It asks `asked` besides its own host. */
export const contentSecurityPolicy = (asked: readonly string[]): string =>
  [...common, `connect-src ${["'self'", ...asked].join(' ')}`].join('; ');
