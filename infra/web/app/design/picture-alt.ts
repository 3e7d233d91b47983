/** How files of pictures end, and what programs call a picture that nobody has named. */
const fileName = /\.(?:jpe?g|jfif|png|webp|gif|avif|hei[cf]|bmp|tiff?|svg)$/i;
const namedByProgram = /^(?:blob|file|image|img|photo|picture|untitled)$/i;
/** One word that is no word of a language, such as `IMG_2034`. */
const isCode = (text: string): boolean => !/[\s]/.test(text) && /[^\p{L}\p{M}'’.,!?-]/u.test(text);

/** Returns what a picture's name tells of what is to be seen: a file's name, as cameras and phones give it, tells nothing. */
export const pictureAlt = (name: string | undefined): string => {
  const text = name?.trim() ?? '';
  return fileName.test(text) || namedByProgram.test(text) || isCode(text) ? '' : text;
};
