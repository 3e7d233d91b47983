import { tableDefinition } from '../../../adapters/dynamodb/table';
import { at, type Check, list, ofType, same, text } from './packaged';

const sameAsTheCode = ['AttributeDefinitions', 'KeySchema', 'GlobalSecondaryIndexes', 'BillingMode'] as const;

/** Checks that the table is the one that the adapters know: keys, indexes, stream, and what keeps it. */
export const tableAsInCode: Check = (template) => {
  const [table, ...others] = ofType(template, 'AWS::DynamoDB::Table');
  if (!table || others.length > 0) return ['there is not exactly one table'];
  const { id, properties } = table;
  const definition = tableDefinition('any');
  return [
    ...sameAsTheCode.flatMap((name) => same(`${id} ${name}`, properties[name], definition[name])),
    ...same(`${id} stream`, at(properties, 'StreamSpecification.StreamViewType'), 'NEW_AND_OLD_IMAGES'),
    ...same(`${id} time to live`, at(properties, 'TimeToLiveSpecification.AttributeName'), 'expiresAt'),
    ...same(`${id} recovery`, at(properties, 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled'), true),
  ];
};

/**
 * The indexes that every deployed stage has. DynamoDB makes or deletes one index of a table in one update, and CloudFormation
 * fails with two. A new one is added here once all stages have it; one that goes is taken off here when it has gone.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-dynamodb-table.html
 */
const deployedIndexes: readonly string[] = ['gsi-1', 'gsi-2', 'gsi-3'];

/** Checks that one deployment makes or deletes one index at most, and never changes one in place: that is a deletion and another one. */
export const indexesComeOneByOne: Check = (template) =>
  ofType(template, 'AWS::DynamoDB::Table').flatMap(({ id, properties }) => {
    const names = list(properties.GlobalSecondaryIndexes).map((index) => text(at(index, 'IndexName')));
    const changes = [
      ...names.filter((name) => !deployedIndexes.includes(name)),
      ...deployedIndexes.filter((name) => !names.includes(name)),
    ];
    return changes.length > 1 ? [`${id} changes more than one index at once: ${changes.join(', ')}`] : [];
  });
