import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Api = 'guest' | 'user' | 'organiser' | 'audit';

const listing = ['thing-to-do', 'page-info', 'thing-to-do-connection', 'session'];
const families = [...listing, 'organiser', 'organiser-of-thing-to-do', 'finding', 'discovery'];
const findingInputs = ['range-inputs', 'sort', 'contact-us'];

/** What each API takes of `handlers/schema`: a type that several share is written once, and stands only where it is used. */
const shared: { readonly [Name in Api]: readonly string[] } = {
  guest: [...families, ...findingInputs],
  user: [...families, ...findingInputs],
  organiser: [...listing, 'organiser', 'moderated-thing-to-do', ...findingInputs],
  audit: [...listing, 'organiser', 'organiser-of-thing-to-do', 'moderated-thing-to-do'],
};

/** The roots, which every part extends by the fields of its feature. */
const roots = 'type Query\n\ntype Mutation\n';

const read = (...path: readonly string[]): string => readFileSync(join(__dirname, ...path), 'utf8');
const readShared = (part: string): string => read('schema', `${part}.graphql`);

/** Returns what an API has of its own: `schema.graphql` of each of its features, which nobody has to list. */
const ownParts = (api: Api): readonly string[] =>
  readdirSync(join(__dirname, api), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('schema.graphql'))
    .sort()
    .map((file) => read(api, file));

const usedScalars = (sdl: string): string => {
  const definitions = readShared('scalars').split(/\n\n/);
  return definitions.filter((definition) => sdl.includes(`: ${definition.split('scalar ')[1]?.trim()}`)).join('\n\n');
};

/** Returns the SDL of an API as it is written, type extensions and all: read it with graphql-js' `buildSchema`. */
export const schemaOf = (api: Api): string => {
  const sdl = [roots, ...shared[api].map(readShared), ...ownParts(api)].join('\n');
  return `${usedScalars(sdl)}\n\n${sdl}`;
};
