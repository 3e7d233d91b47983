import { functionNames } from '../../../handlers/functions';
import { functionId } from '../../aws/names';
import { at, type Check, type Found, list, ofType, same, text } from './packaged';

const oneFunction = ({ id, properties }: Found, groups: ReadonlyMap<string, unknown>): readonly string[] => {
  const name = text(properties.FunctionName);
  const group = `/aws/lambda/${name}`;
  return [
    ...same(`${id} runtime`, properties.Runtime, 'nodejs24.x'),
    ...same(`${id} architecture`, list(properties.Architectures)[0], 'arm64'),
    ...same(`${id} tracing`, at(properties, 'TracingConfig.Mode'), 'Active'),
    ...(/^[a-z0-9-]+-lambda-[a-z0-9-]+$/.test(name) ? [] : [`${id} is called ${name}`]),
    ...(groups.get(group) === undefined ? [`${id} has no log group that forgets`] : []),
  ];
};

/** Checks that every function of the code is there, and nothing else; each with its log group. */
export const functionsAreWhole: Check = (template) => {
  const functions = ofType(template, 'AWS::Lambda::Function');
  const groups = new Map(
    ofType(template, 'AWS::Logs::LogGroup').map(({ properties }) => [
      text(properties.LogGroupName),
      properties.RetentionInDays,
    ]),
  );
  return [
    ...same('the list of functions', functions.map(({ id }) => id).sort(), functionNames.map(functionId).sort()),
    ...functions.flatMap((one) => oneFunction(one, groups)),
  ];
};
