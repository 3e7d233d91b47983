import { tableId } from '../../aws/names';
import { settingsOf } from '../../aws/settings';
import { parametersByStage } from '../../aws/stages';
import { table } from '../../aws/table';
import { ofType, type PackagedResource, type PackagedTemplate } from './packaged';

const ofStream = /^(arn:[a-z-]+:dynamodb:[^/]+:table\/([^/]+))\/stream\/.+$/;

/**
 * Returns a template as it is judged: where it stands on a restored table, that table is put in the place of the stage's own, which must be
 * of the same make. Nothing else differs, so that all that is asked of any stage is asked of this one.
 */
export const asJudged = (template: PackagedTemplate): PackagedTemplate => {
  const sources = ofType(template, 'AWS::Lambda::EventSourceMapping').map(
    ({ properties }) => properties.EventSourceArn,
  );
  const [stream = '', arn = '', name = ''] = sources.map((source) => ofStream.exec(String(source))).find(Boolean) ?? [];
  if (stream === '') return template;
  const own = (_key: string, value: unknown): unknown => {
    if (value === stream) return { 'Fn::GetAtt': [tableId, 'StreamArn'] };
    if (value === arn) return { 'Fn::GetAtt': [tableId, 'Arn'] };
    if (value === name) return { Ref: tableId };
    return typeof value === 'string' ? value.replaceAll(arn, `\${${tableId}.Arn}`) : value;
  };
  const { Resources } = JSON.parse(JSON.stringify(template, own)) as PackagedTemplate;
  // It belongs to no stack, and so is kept wherever anything is.
  const keepData = JSON.stringify(Resources).includes('RetainExceptOnCreate');
  const made = table(settingsOf({ ...parametersByStage.default, stage: 'any', keepData })) as Record<
    string,
    PackagedResource
  >;
  return { Resources: { ...made, ...Resources } };
};
