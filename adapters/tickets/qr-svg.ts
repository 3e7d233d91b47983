import { encode } from 'uqr';

/** Counts modules of white around a code (ISO/IEC 18004, quiet zone). */
const quietModules = 4;

/** Returns dark modules of a row as stretches of the path: of each its place and its length. */
const stretchesOf = (row: readonly boolean[], y: number): string =>
  [
    ...row
      .map((isDark) => (isDark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ index, 0: dark }) => `M${index} ${y}h${dark.length}v1h-${dark.length}z`)
    .join('');

/** Returns a text as a QR code, an SVG that fills whatever it is put into. A seventh of it may be unreadable (level M). */
export const qrSvg = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: quietModules });
  const path = data.map(stretchesOf).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
};
