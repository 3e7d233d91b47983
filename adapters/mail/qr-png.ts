import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Modules of white around a code (ISO/IEC 18004, quiet zone). */
const quietModules = 4;

/** Points of a module's side: a code of a ticket is some 300 points wide. */
const scale = 7;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A chunk is its length, its name, what it holds, and a checksum of the last two. */
const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
};

/** A line of points is a byte that says that nothing is left out, and then one bit a point, 1 for white. */
const lineOf = (row: readonly boolean[]): Buffer => {
  const points = row.map((isDark) => (isDark ? '0' : '1').repeat(scale)).join('');
  const bytes = points.match(/.{1,8}/g) ?? [];
  return Buffer.from([0, ...bytes.map((bits) => Number.parseInt(bits.padEnd(8, '0'), 2))]);
};

/**
 * Returns a text as a QR code, a PNG in black on white (W3C, Portable Network Graphics): most mail programs show no SVG. A seventh of it may
 * be unreadable (level M).
 */
export const qrPng = (text: string): Buffer => {
  const { data, size } = encode(text, { ecc: 'M', border: quietModules });
  const side = size * scale;
  const header = Buffer.concat([uint32(side), uint32(side), Buffer.from([1, 0, 0, 0, 0])]);
  const lines = data.flatMap((row) => Array.from({ length: scale }, () => lineOf(row)));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
