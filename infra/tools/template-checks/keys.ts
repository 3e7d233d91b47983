import { tableDefinition } from '../../../adapters/dynamodb/table';
import { at, type Check, ofType, same } from './packaged';

const sameAsTheCode = ['AttributeDefinitions', 'KeySchema', 'GlobalSecondaryIndexes', 'BillingMode'] as const;

/** The table is the one that the adapters know: keys, indexes, stream, and what keeps it. */
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
