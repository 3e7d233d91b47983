import { tableDefinition } from '../../adapters/dynamodb/table';
import { kept, type Resources } from './cloudformation';
import { tableId, tableName } from './names';
import type { Settings } from './settings';

/** Returns the table as the adapters' own definition has it, and what keeps it safe; none where the stage stands on a restored one. */
export const table = (settings: Settings): Resources => {
  if (settings.restoredTableStream !== '') return {};
  const { TableName, StreamSpecification, ...keys } = tableDefinition(tableName(settings));
  return {
    [tableId]: {
      Type: 'AWS::DynamoDB::Table',
      ...kept(settings.keepData),
      Properties: {
        TableName,
        ...keys,
        StreamSpecification: { StreamViewType: StreamSpecification?.StreamViewType },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        DeletionProtectionEnabled: settings.keepData && settings.protectData,
      },
    },
  };
};
