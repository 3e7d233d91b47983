/** Returns what a picture's name tells of what is to be seen: a file's name, as cameras and phones give it, tells nothing. */
export const pictureAlt = (name: string | undefined): string => {
  const text = name?.trim() ?? '';
  return /\.[a-z0-9]{2,5}$/i.test(text) || !text.includes(' ') ? '' : text;
};
