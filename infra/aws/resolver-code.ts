import type { Route } from '../../handlers/routes';

/** Returns the payload's parts that differ: a function that takes many parents is handed of each what it reads, and of its caller the id. */
const partsOf = ({
  batch,
}: Route): { readonly operation: string; readonly identity: string; readonly source: string } =>
  batch
    ? {
        operation: 'BatchInvoke',
        identity: 'ctx.identity ? { sub: ctx.identity.sub } : null',
        source: `{ ${batch.reads.map((field) => `${field}: ctx.source.${field}`).join(', ')} }`,
      }
    : {
        operation: 'Invoke',
        identity: 'ctx.identity ? { sub: ctx.identity.sub, sourceIp: ctx.identity.sourceIp } : null',
        source: 'null',
      };

/** Of what the function foresees, what the client selects (AppSync Developer Guide, "Resolver context reference", `selectionSetList`). */
const selectedOf = ({ foresees }: Route): string =>
  foresees
    ? `, selected: [${foresees.map((field) => `'${field}'`).join(', ')}].filter((field) => ctx.info.selectionSetList.includes(field))`
    : '';

/** Answers what the parent's function has answered already. */
const returnForeseen = ({ isForeseen }: Route): string =>
  isForeseen
    ? `  if (ctx.source[fieldName]) {
    runtime.earlyReturn(ctx.source[fieldName]);
  }
`
    : '';

/**
 * Writes what AppSync itself runs around a function, in its own JavaScript (`APPSYNC_JS`). Functions answer
 * `{ data, errorType?, errorMessage?, errorInfo? }`, alone or one for each parent of a batch; AppSync hands each of a batch
 * to `response` by itself. An expected error so reaches the client without counting as a failure of the function. What a
 * function that did fail says is ours alone.
 */
export const resolverCode = (route: Route): string => {
  const { operation, identity, source } = partsOf(route);
  return `import { ${route.isForeseen ? 'runtime, util' : 'util'} } from '@aws-appsync/utils';

export function request(ctx) {
  const { fieldName, parentTypeName } = ctx.info;
${returnForeseen(route)}  return {
    operation: '${operation}',
    payload: {
      arguments: ctx.args,
      identity: ${identity},
      source: ${source},
      info: { fieldName, parentTypeName${selectedOf(route)} },
    },
  };
}

export function response(ctx) {
  const { error, result } = ctx;
  if (error || !result) {
    util.error('Something went wrong on our side.', 'InternalError');
  }
  if (result.errorType) {
    util.error(result.errorMessage, result.errorType, result.data, result.errorInfo);
  }
  return result.data;
}
`;
};
