import { settingsOf } from '../../infra/aws/settings';
import { parametersByStage } from '../../infra/aws/stages';
import { overlooked, unlisted } from '../../infra/emulator/inventory';
import { changedParameters, parametersWith, stage } from '../../infra/emulator/settings';
import { packagedTemplate } from '../builders/packaged-template';

const kindsWith = (given: object): readonly string[] => {
  const settings = settingsOf({ ...parametersByStage.default, ...given, stage });
  return Object.values(packagedTemplate(settings).Resources).map(({ Type }) => Type);
};

const parameters = parametersWith('http://127.0.0.1:9200');

describe('the inventory that shows what a removed stage leaves behind', () => {
  it.each([
    ['first deployed', parameters],
    ['deployed again', { ...parameters, ...changedParameters }],
  ])('lists every kind of resource that the stage has when it is %s', (_, given) => {
    const kinds = kindsWith(given);
    expect(kinds.length).toBeGreaterThan(250);
    expect(unlisted(kinds)).toEqual([]);
  });

  it('is ready for alarms and their dashboard', () => {
    expect(unlisted(['Alarm', 'CompositeAlarm', 'Dashboard'].map((kind) => `AWS::CloudWatch::${kind}`))).toEqual([]);
  });

  it('is found to lack a kind that the template has newly', () => {
    expect(unlisted(['AWS::SQS::Queue', 'AWS::Kinesis::Stream', 'toString', 'AWS::Kinesis::Stream'])).toEqual([
      'AWS::Kinesis::Stream',
      'toString',
    ]);
  });

  it('is found to be blind for what stands and is not seen', () => {
    const kinds = ['AWS::SQS::Queue', 'AWS::SQS::Queue', 'AWS::SQS::QueuePolicy', 'AWS::S3::Bucket'];
    expect(overlooked(kinds, ['AWS::SQS::Queue one', 'AWS::SQS::Queue two', 'AWS::S3::Bucket images'])).toEqual([]);
    expect(overlooked(kinds, ['AWS::SQS::Queue one'])).toEqual(['AWS::SQS::Queue: 1 of 2', 'AWS::S3::Bucket: 0 of 1']);
  });
});
