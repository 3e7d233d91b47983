import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Api = 'guest' | 'user' | 'organiser' | 'audit';

const listing = ['schema/thing-to-do', 'schema/page-info', 'schema/thing-to-do-connection'];
const families = [...listing, 'schema/organiser', 'schema/organiser-of-thing-to-do', 'schema/finding'];
const findingInputs = ['schema/range-inputs', 'schema/sort', 'schema/contact-us'];

/** Which files make up the schema of each API: a type is written once, and stands only where it is used. */
const parts: { readonly [Name in Api]: readonly string[] } = {
  guest: [...families, ...findingInputs, 'guest/schema'],
  user: [...families, ...findingInputs, 'user/schema'],
  organiser: [...listing, 'schema/organiser', 'schema/moderated-thing-to-do', ...findingInputs, 'organiser/schema'],
  audit: [
    ...listing,
    'schema/organiser',
    'schema/organiser-of-thing-to-do',
    'schema/moderated-thing-to-do',
    'audit/schema',
  ],
};

const read = (part: string): string => readFileSync(join(__dirname, `${part}.graphql`), 'utf8');

const usedScalars = (sdl: string): string => {
  const definitions = read('schema/scalars').split(/\n\n/);
  return definitions.filter((definition) => sdl.includes(`: ${definition.split('scalar ')[1]?.trim()}`)).join('\n\n');
};

/** The SDL of an API as it is written, type extensions and all: read it with graphql-js' `buildSchema`. */
export const schemaOf = (api: Api): string => {
  const sdl = parts[api].map(read).join('\n');
  return `${usedScalars(sdl)}\n\n${sdl}`;
};
