const maxLength = 100;

/** Returns the name of a file that says what it holds, without what file systems refuse. */
export const fileName = (parts: readonly string[], ending: string): string => {
  const plain = parts
    .map((part) => part.replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  // Half of a letter that takes two units is none.
  return `${plain.slice(0, maxLength).replace(/\p{Cs}$/u, '')}.${ending}`;
};
