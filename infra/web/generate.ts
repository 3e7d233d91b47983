import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
} from 'graphql';

import { type Api, schemaOf } from '../../handlers/schema';

const apis: readonly Api[] = ['guest', 'user', 'organiser', 'audit'];
const documentsFolder = join(__dirname, 'documents');
const generatedFolder = join(__dirname, 'app/api/generated');

/** AppSync's scalars travel as strings. */
const scalars = {
  ID: 'string',
  AWSDateTime: 'string',
  AWSDate: 'string',
  AWSTime: 'string',
  AWSEmail: 'string',
  AWSURL: 'string',
  AWSJSON: 'string',
};

/** The documents of an API: its own folder, and what guests and parents share. */
const documentsOf = (api: Api): DocumentNode => {
  const folders = api === 'guest' || api === 'user' ? ['shared', 'families', api] : ['shared', api];
  const texts = folders.flatMap((folder) => {
    const files = readdirSync(documentsFolder, { recursive: true, encoding: 'utf8' }).sort();
    return files
      .filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.graphql'))
      .map((file) => readFileSync(join(documentsFolder, file), 'utf8'));
  });
  return parse(texts.join('\n'));
};

/** Returns the fragments that an operation spreads, directly or through others. */
const fragmentsIn = (document: DocumentNode, text: string): readonly string[] => {
  const named = new Set<string>();
  const visit = (part: string): void => {
    for (const [, name = ''] of part.matchAll(/\.\.\.\s*([A-Za-z]\w*)/g)) {
      if (name === 'on' || named.has(name)) continue;
      named.add(name);
      const fragment = document.definitions.find((d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === name);
      if (fragment) visit(print(fragment));
    }
  };
  visit(text);
  return [...named];
};

/** Returns an operation with the fragments that it needs, without blanks: as it travels. */
const asItTravels = (document: DocumentNode, operation: OperationDefinitionNode): string => {
  const text = print(operation);
  const needed = fragmentsIn(document, text);
  const fragments = document.definitions.filter(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && needed.includes(definition.name.value),
  );
  return stripIgnoredCharacters([text, ...fragments.map((fragment) => print(fragment))].join('\n'));
};

const operationsIn = (document: DocumentNode): readonly OperationDefinitionNode[] =>
  document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const constant = (document: DocumentNode, operation: OperationDefinitionNode): string => {
  const name = operation.name?.value ?? '';
  const kind = capital(operation.operation);
  const types = `${capital(name)}${kind}, ${capital(name)}${kind}Variables`;
  const text = JSON.stringify(asItTravels(document, operation));
  return `export const ${name} = ${text} as Document<${types}>;`;
};

/** Only what an API's documents use: a fragment that an API does not spread would not be valid for it. */
const usedDefinitions = (document: DocumentNode): DocumentNode => {
  const used = new Set(operationsIn(document).flatMap((operation) => fragmentsIn(document, print(operation))));
  return {
    ...document,
    definitions: document.definitions.filter(
      (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || used.has(definition.name.value),
    ),
  };
};

/** Returns types with a line for each: the generator gives every value of an enum and every field of an input a line of its own. */
const onOneLineEach = (types: string): string =>
  types
    .trim()
    .replaceAll(/\n\s*(?=[ |})])/g, ' ')
    .replaceAll(/\n{2,}/g, '\n');

/** What is made for one API: its types, a line each, and its documents. */
interface Made {
  readonly types: readonly string[];
  readonly constants: string;
}

const madeFor = async (api: Api): Promise<Made> => {
  const document = usedDefinitions(documentsOf(api));
  const schemaAst = buildSchema(schemaOf(api));
  const types = await codegen({
    documents: [{ location: api, document }],
    config: {
      scalars,
      enumsAsTypes: true,
      enumType: 'string-literal',
      skipTypename: true,
      immutableTypes: true,
      disableDescriptions: true,
      inlineFragmentTypes: 'combine',
    },
    schema: parse(schemaOf(api)),
    schemaAst,
    filename: `${api}.ts`,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
  const constants = operationsIn(document).map((operation) => constant(document, operation));
  return { types: onOneLineEach(types).split('\n'), constants: constants.join('\n') };
};

const head = '// Made by npm run web -- --types from handlers/**/*.graphql and infra/web/documents.';
const nameIn = (type: string): string => /^export type (\w+) =/.exec(type)?.[1] ?? '';

/** Returns the texts of all files by name: what several APIs have alike stands once, in `shared`. */
const filesOf = (made: ReadonlyMap<string, Made>): ReadonlyMap<string, string> => {
  const all = [...made.values()].flatMap(({ types }) => types);
  const repeated = new Set(all.filter((type, at) => all.indexOf(type) < at));
  const shared = new Set([...repeated].filter((type) => nameIn(type) !== ''));
  // What the generator helps itself with has no name that others ask for: each file has its own.
  const files = new Map([['shared', [head, [...repeated].join('\n'), ''].join('\n\n')]]);
  for (const [api, { types, constants }] of made) {
    const names = types
      .filter((type) => shared.has(type))
      .map(nameIn)
      .join(', ');
    const imports = [
      `import type { Document } from '../document';`,
      ...(names === '' ? [] : [`import type { ${names} } from './shared';`, `export type { ${names} };`]),
    ];
    const own = types.filter((type) => !shared.has(type));
    files.set(api, [head, imports.join('\n'), own.join('\n'), constants, ''].join('\n\n'));
  }
  return files;
};

const kept = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Writes the types of every query of the page, or as a check only says which are not what the schemas say. */
export const makeTypes = async (isCheck: boolean): Promise<number> => {
  const made = new Map<string, Made>();
  for (const api of apis) made.set(api, await madeFor(api));
  let stale = 0;
  for (const [name, text] of filesOf(made)) {
    const file = join(generatedFolder, `${name}.ts`);
    if (kept(file) === text) continue;
    stale += 1;
    if (isCheck) process.stderr.write(`${name}.ts is not what the schemas say: npm run web -- --types\n`);
    else writeFileSync(file, text);
  }
  return isCheck && stale > 0 ? 1 : 0;
};
