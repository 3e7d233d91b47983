import { pictureAlt } from '../design/picture-alt';

interface Kept {
  readonly name: string;
  readonly key: string;
}

/** Returns the name under which a picture is stored: what is to be seen, or its file's name where that is not said. */
export const pictureName = ({ name, key }: Kept, text: string): string => {
  if (text.trim() !== '') return text.trim();
  return pictureAlt(name) === '' ? name : key.slice(key.lastIndexOf('/') + 1);
};
