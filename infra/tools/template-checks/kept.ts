import { at, type Check, ofType } from './packaged';

/** What people have given us, and no one could make anew. */
const holders = ['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool', 'AWS::S3::Bucket'];

/** What Serverless uploads before it deploys. */
const ofServerless = 'ServerlessDeploymentBucket';

/** Checks that what outlives its stack does so only once it has stood. After a first deployment that failed it would only be in the way of the
 * second, which meets it under its name.
 */
const outlivesRightly: Check = ({ Resources }) =>
  Object.entries(Resources).flatMap(([id, resource]) => {
    const [deleted, replaced] = [at(resource, 'DeletionPolicy'), at(resource, 'UpdateReplacePolicy')];
    return [
      ...(deleted === 'Retain' ? [`${id} would outlive a deployment that failed to make it`] : []),
      ...((deleted === 'RetainExceptOnCreate') === (replaced === 'Retain')
        ? []
        : [`${id} is kept by one policy alone`]),
    ];
  });

/** Checks that a stage keeps all of it, or nothing. */
const keepsAll: Check = (template) => {
  const all = holders.flatMap((type) => ofType(template, type)).filter(({ id }) => id !== ofServerless);
  const isKept = ({ id }: { readonly id: string }): boolean =>
    at(template.Resources[id], 'DeletionPolicy') === 'RetainExceptOnCreate';
  return all.some(isKept) ? all.filter((one) => !isKept(one)).map(({ id }) => `${id} goes with its stack`) : [];
};

export const dataIsKept: Check = (template) => [outlivesRightly, keepsAll].flatMap((check) => check(template));
