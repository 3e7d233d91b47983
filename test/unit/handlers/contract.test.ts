import { buildSchema, findBreakingChanges } from 'graphql';
import type { Api } from '../../../handlers/routes';
import { schemaOf } from '../../../handlers/schema';
import { contract } from './contract-sdl';

describe.each(Object.entries(contract))('the %s API', (api, sdl) => {
  const least = buildSchema(sdl);
  const offered = buildSchema(schemaOf(api as Api));

  it('runs every document that the contract allows', () => {
    // A scalar that an API uses nowhere is no name that a client could send.
    const unused = (description: string) => /^AWS\w+ was removed\.$/.test(description);
    const broken = findBreakingChanges(least, offered).map(({ description }) => description);
    expect(broken.filter((description) => !unused(description))).toEqual([]);
  });
});

it('notices a name that is spelt otherwise, a field that is gone and an argument that is required', () => {
  const other = schemaOf('guest')
    .replaceAll('Occurence', 'Occurrence')
    .replace('  "What it costs, in `currency`, from the lowest to the highest."\n  price: FloatRange!\n', '')
    .replace('search: String', 'search: String!');
  const broken = findBreakingChanges(buildSchema(contract.guest), buildSchema(other)).map(({ type }) => type);
  expect(broken).toEqual(expect.arrayContaining(['TYPE_REMOVED', 'FIELD_REMOVED', 'ARG_CHANGED_KIND']));
});
