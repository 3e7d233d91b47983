import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  isInputType,
  Kind,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { type Fault, maxFaults } from '../../../domain/shared/faults';
import { pathTo } from './argument-places';
import { inputFaults } from './input-faults';

export type Variables = Readonly<Record<string, unknown>>;

/** Returns where a variable is used, which is where its faults are told: a client thinks of arguments. */
const placeOf = (document: DocumentNode, { variable: { name } }: VariableDefinitionNode): string => {
  const used = pathTo(document, (node) => node.kind === Kind.VARIABLE && node.name.value === name.value);
  return used.length > 0 ? used.join('.') : name.value;
};

function* faultsIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: VariableDefinitionNode,
  variables: Variables,
): Generator<Fault> {
  const type = typeFromAST(schema, definition.type);
  const name = definition.variable.name.value;
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (!isInputType(type) || (value === undefined && definition.defaultValue)) return;
  for (const fault of inputFaults(value, type, '')) {
    yield { ...fault, path: `${placeOf(document, definition)}${fault.path}` };
  }
}

/** Returns what GraphQL has against the variables of a request, the first hundred faults of them. */
export const variableFaults = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables,
): readonly Fault[] => {
  const faults: Fault[] = [];
  for (const definition of getOperationAST(document, operationName)?.variableDefinitions ?? []) {
    for (const fault of faultsIn(schema, document, definition, variables)) {
      faults.push(fault);
      if (faults.length === maxFaults) return faults;
    }
  }
  return faults;
};
