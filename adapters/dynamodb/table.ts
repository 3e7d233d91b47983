import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { gsi1, gsi2, gsi3 } from './keys';

/** Names the one table, and who reaches it. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

const hash = (name: string) => ({ AttributeName: name, KeyType: 'HASH' as const });
const range = (name: string) => ({ AttributeName: name, KeyType: 'RANGE' as const });
const all = { ProjectionType: 'ALL' as const };
const keysOnly = { ProjectionType: 'KEYS_ONLY' as const };

/** Returns the table as the template makes it, for tests and local servers. */
export const tableDefinition = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['id', 'sk', 'gsi1sk', 'gsi2pk', 'gsi2sk', 'gsi3pk', 'gsi3sk'].map((attribute) => ({
    AttributeName: attribute,
    AttributeType: 'S',
  })),
  KeySchema: [hash('id'), range('sk')],
  GlobalSecondaryIndexes: [
    { IndexName: gsi1, KeySchema: [hash('sk'), range('gsi1sk')], Projection: all },
    { IndexName: gsi2, KeySchema: [hash('gsi2pk'), range('gsi2sk')], Projection: all },
    { IndexName: gsi3, KeySchema: [hash('gsi3pk'), range('gsi3sk')], Projection: keysOnly },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
});
