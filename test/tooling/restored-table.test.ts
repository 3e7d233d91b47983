import { serverlessFunctions } from '../../infra/aws/functions';
import { stackPolicy } from '../../infra/aws/protection';
import { checks } from '../../infra/tools/template-checks/all';
import { asJudged } from '../../infra/tools/template-checks/restored';
import { packagedTemplate, settingsFor } from '../builders/packaged-template';

const arn = 'arn:aws:dynamodb:eu-central-1:123456789012:table/prod-things-to-do-restored';
const restoredTableStream = `${arn}/stream/2026-11-26T01:00:00.000`;
const settings = settingsFor('prod', { restoredTableStream });

describe('a stage that stands on a restored table', () => {
  const template = packagedTemplate(settings);
  const everything = JSON.stringify(template);

  it('makes no table, and asks nothing of one of its own', () => {
    expect(Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::DynamoDB::Table')).toEqual([]);
    expect(everything).not.toMatch(/"Ref":"Table"|\["Table"|\$\{Table\./);
    expect(checks.flatMap((check) => check(asJudged(template)))).toEqual([]);
  });

  it('reads the restored one’s stream, and its functions the table and its indexes', () => {
    const sources = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Lambda::EventSourceMapping');
    expect(sources.map(({ Properties }) => Properties?.EventSourceArn)).toContain(restoredTableStream);
    expect(serverlessFunctions(settings).userAddChild?.environment).toMatchObject({
      TABLE_NAME: 'prod-things-to-do-restored',
    });
    expect(everything).toContain(`${arn}/index/gsi-1`);
    expect(JSON.stringify(stackPolicy(settings))).not.toContain('LogicalResourceId/Table');
  });

  it('is not made of something that is no stream', () => {
    for (const wrong of [arn, 'prod-things-to-do-restored', `${arn}/stream/`])
      expect(() => settingsFor('prod', { restoredTableStream: wrong })).toThrow('the ARN of its stream');
  });
});
