/** Letters of what somebody typed that are enough to know it again. */
const maxLetters = 40;

/** Returns what somebody typed, no longer than a sentence about it bears. */
export const shortened = (text: string): string => {
  const letters = Array.from(text);
  return letters.length > maxLetters ? `${letters.slice(0, maxLetters - 1).join('')}…` : text;
};
