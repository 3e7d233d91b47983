/**
 * What AppSync itself runs around a function, in its own JavaScript (`APPSYNC_JS`). Functions answer
 * `{ data, errorType?, errorMessage?, errorInfo? }`, alone or one for each parent of a batch; AppSync hands each of a batch
 * to `response` by itself. An expected error so reaches the client without counting as a failure of the function. What a
 * function that did fail says is ours alone.
 */
export const resolverCode = (operation: 'Invoke' | 'BatchInvoke'): string => `import { util } from '@aws-appsync/utils';

export function request(ctx) {
  const { fieldName, parentTypeName } = ctx.info;
  return {
    operation: '${operation}',
    payload: {
      arguments: ctx.args,
      identity: ctx.identity,
      source: ctx.source,
      info: { fieldName, parentTypeName },
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
