import { type Api, routes } from '../../../handlers/routes';
import { schemaOf } from '../../../handlers/schema';
import { executableSchema } from '../../../infra/local-host/graphql/executable-schema';
import { unroutedFields } from '../../../infra/local-host/graphql/unrouted';

const nothing = async () => ({ data: null });
const route = { function: 'guest/contact-us' } as const;

describe('a schema whose fields lead nowhere', () => {
  const sdl = `type Query { here: String there(id: ID): String } type Mutation { act: Boolean } type Thing { name: String near(first: Int): String }`;

  it('is refused, with every field that no function answers', () => {
    const open = () => executableSchema(sdl, { Query: { here: route } }, nothing);
    expect(open).toThrow('No route leads to Query.there, Mutation.act, Thing.near: add it to handlers/routes.ts.');
  });

  it('is taken when every one has its route', () => {
    const all = { Query: { here: route, there: route }, Mutation: { act: route }, Thing: { near: route } };
    expect(executableSchema(sdl, all, nothing).getQueryType()?.name).toBe('Query');
  });

  it('is none of ours, and every field of an operation is missed when its route is', () => {
    for (const api of Object.keys(routes) as Api[]) {
      const schema = executableSchema(schemaOf(api), routes[api], nothing);
      for (const type of ['Query', 'Mutation']) {
        const { [type]: own = {}, ...others } = routes[api];
        for (const name of Object.keys(own)) {
          const { [name]: _, ...rest } = own;
          expect(unroutedFields(schema, { ...others, [type]: rest })).toEqual([`${type}.${name}`]);
        }
      }
    }
  });
});
