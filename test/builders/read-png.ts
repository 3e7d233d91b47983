import { crc32, inflateSync } from 'node:zlib';
import jsQR from 'jsqr';

/** Returns the chunks of a PNG by their names; throws when a length or a checksum is wrong. */
const chunksOf = (png: Buffer): ReadonlyMap<string, Buffer> => {
  if (png.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('no PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    if (png.readUInt32BE(at + 8 + length) !== crc32(named)) throw new Error('a checksum is wrong');
    chunks.set(named.subarray(0, 4).toString('latin1'), named.subarray(4));
    at += 12 + length;
  }
  return chunks;
};

/** Returns what a QR code says that is a PNG of one bit a point; undefined when no camera can read it. */
export const readQrPng = (png: Buffer): string | undefined => {
  const chunks = chunksOf(png);
  const [header, data] = [chunks.get('IHDR'), chunks.get('IDAT')];
  if (!header || !data || !chunks.has('IEND')) throw new Error('a chunk is missing');
  const [width, height, ...kind] = [header.readUInt32BE(0), header.readUInt32BE(4), ...header.subarray(8)];
  if (kind.join() !== '1,0,0,0,0') throw new Error('it is not of one bit a point');
  const lines = inflateSync(data);
  const lineBytes = 1 + Math.ceil(width / 8);
  const points = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const byte = lines[y * lineBytes + 1 + (x >> 3)] ?? 0;
      if (((byte >> (7 - (x & 7))) & 1) === 0) points.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return jsQR(points, width, height)?.data;
};
