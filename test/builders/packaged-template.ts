import { functionNames } from '../../handlers/functions';
import { serverlessFunctions } from '../../infra/aws/functions';
import { deployedName, functionId, functionKey } from '../../infra/aws/names';
import { type Settings, settingsOf } from '../../infra/aws/settings';
import { parametersByStage } from '../../infra/aws/stages';
import { template } from '../../infra/aws/template';
import type { PackagedResource, PackagedTemplate } from '../../infra/tools/template-checks/packaged';

type Stage = Exclude<keyof typeof parametersByStage, 'default'>;

export const settingsFor = (stage: Stage, given: object = {}): Settings =>
  settingsOf({ ...parametersByStage.default, ...parametersByStage[stage], stage, ...given });

/** Returns what Serverless makes of the functions that it is given. `npm run package` runs the same checks on what it really made. */
const madeByServerless = (settings: Settings): Record<string, PackagedResource> => {
  const functions = serverlessFunctions(settings);
  return Object.fromEntries(
    functionNames.flatMap((name): [string, PackagedResource][] => {
      const one = functions[functionKey(name)];
      const properties = {
        FunctionName: one?.name,
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Role: { 'Fn::GetAtt': [one?.role, 'Arn'] },
        MemorySize: one?.memorySize,
        Timeout: one?.timeout,
        Environment: { Variables: one?.environment },
        ReservedConcurrentExecutions: one?.reservedConcurrency,
        TracingConfig: { Mode: 'Active' },
      };
      const group = {
        LogGroupName: `/aws/lambda/${deployedName(name, settings.stage)}`,
        RetentionInDays: settings.logRetention,
      };
      return [
        [functionId(name), { Type: 'AWS::Lambda::Function', Properties: properties }],
        [`${functionId(name)}Log`, { Type: 'AWS::Logs::LogGroup', Properties: group }],
      ];
    }),
  );
};

/** Returns a stage's template as CloudFormation gets it: JSON. */
export const packagedJson = (settings: Settings): string =>
  JSON.stringify({ Resources: { ...template(settings).Resources, ...madeByServerless(settings) } });

export const packagedTemplate = (settings: Settings): PackagedTemplate =>
  JSON.parse(packagedJson(settings)) as PackagedTemplate;
