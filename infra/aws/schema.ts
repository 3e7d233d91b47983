import { buildASTSchema, Kind, parse, print, printSchema, visit } from 'graphql';
import type { Api } from '../../handlers/routes';
import { schemaOf } from '../../handlers/schema';

const withoutDescription = ({ description: _description, ...node }: { readonly description?: unknown }) => node;

/**
 * Writes the SDL as AppSync takes it: type extensions merged, without its own scalars, which it will not see declared, and without
 * descriptions, which it is doubtful about.
 */
export const deployedSchema = (api: Api): string => {
  const merged = parse(printSchema(buildASTSchema(parse(schemaOf(api)))));
  return print(
    visit(merged, {
      enter: (node) => {
        if (node.kind === Kind.SCALAR_TYPE_DEFINITION) return null;
        return 'description' in node ? withoutDescription(node) : undefined;
      },
    }),
  );
};
