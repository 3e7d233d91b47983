import { isIPv4, isIPv6 } from 'node:net';

/** Returns the eight groups of an IPv6 address without its zone, leading zeros and all. */
const groupsOf = (address: string): readonly string[] => {
  const [host = ''] = address.split('%');
  const canonical = new URL(`http://[${host}]/`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after];
};

/** An IPv4 address that is written as an IPv6 one (RFC 4291, 2.5.5.2). */
const mapped = /^(?:0:){5}ffff:([0-9a-f]+):([0-9a-f]+)$/;

const ofMapped = (high: string, low: string): string =>
  [high, low]
    .map((group) => Number.parseInt(group, 16))
    .flatMap((number) => [number >> 8, number & 255])
    .join('.');

/**
 * Returns what one caller cannot easily leave: an IPv4 address, or the first 64 bits of an IPv6 address, of which a household
 * has all the rest (RFC 6177). Everything that is no address is one network, `unknown`.
 */
export const networkOfAddress = (address: string): string => {
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return 'unknown';
  const groups = groupsOf(address);
  const [, high, low] = mapped.exec(groups.join(':')) ?? [];
  if (high !== undefined && low !== undefined) return ofMapped(high, low);
  return `${groups.slice(0, 4).join(':')}::/64`;
};
