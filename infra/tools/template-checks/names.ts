import { at, type Check, list, ofType } from './packaged';

/** What CloudFormation fills in, at its longest. */
const longest: Readonly<Record<string, string>> = {
  'AWS::AccountId': '123456789012',
  'AWS::Region': 'ap-southeast-1',
};

const filledIn = (text: string): string =>
  text.replace(/\$\{([^}]+)\}/g, (_whole, name: string) => longest[name] ?? '');

/** Returns a name as AWS gets it; undefined when only AWS can tell. */
const nameOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  const sub = at(value, 'Fn::Sub');
  if (typeof sub === 'string') return filledIn(sub);
  const [between, parts] = list(at(value, 'Fn::Join'));
  if (typeof between === 'string') return list(parts).map(nameOf).join(between);
  const ref = at(value, 'Ref');
  return typeof ref === 'string' ? longest[ref] : undefined;
};

/** How long AWS lets a name be. */
const limits: readonly (readonly [type: string, property: string, maxLength: number])[] = [
  ['AWS::Cognito::UserPoolDomain', 'Domain', 63],
  ['AWS::IAM::Role', 'RoleName', 64],
  ['AWS::KinesisFirehose::DeliveryStream', 'DeliveryStreamName', 64],
  ['AWS::Lambda::Function', 'FunctionName', 64],
  ['AWS::OpenSearchService::Domain', 'DomainName', 28],
  ['AWS::S3::Bucket', 'BucketName', 63],
  ['AWS::Scheduler::Schedule', 'Name', 64],
  ['AWS::SQS::Queue', 'QueueName', 80],
];

/** Checks that names are not too long, in every region, and for every account. */
export const namesFit: Check = (template) =>
  limits.flatMap(([type, property, maxLength]) =>
    ofType(template, type).flatMap(({ id, properties }) => {
      const name = nameOf(properties[property]) ?? '';
      return name.length > maxLength ? [`${id} would be called ${name}: more than ${maxLength} letters`] : [];
    }),
  );
