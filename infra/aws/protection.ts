import type { Statement } from './cloudformation';
import type { Settings } from './settings';
import { template } from './template';

/** Returns what the stack may not lose by an update: a pool that is replaced starts without its people, and the app follows it. */
const guarded = (settings: Settings): readonly string[] =>
  Object.entries(template(settings).Resources).flatMap(([id, { UpdateReplacePolicy }]) =>
    UpdateReplacePolicy === 'Retain' ? [id] : [],
  );

const onStack = (effect: Statement['Effect'], action: readonly string[] | string, resource: string): Statement => ({
  Effect: effect,
  Principal: '*',
  Action: action,
  Resource: resource,
});

/** Makes CloudFormation's own policy for updates of the stack. None where nothing is kept. */
export const stackPolicy = (settings: Settings): readonly Statement[] => {
  const kept = guarded(settings);
  if (kept.length === 0) return [];
  return [
    onStack('Allow', 'Update:*', '*'),
    ...kept.map((id) => onStack('Deny', ['Update:Replace', 'Update:Delete'], `LogicalResourceId/${id}`)),
  ];
};
