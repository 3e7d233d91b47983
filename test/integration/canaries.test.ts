import { paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { keyNames } from '../../adapters/dynamodb/items';
import { makeClients } from '../../infra/local-host/aws/clients';
import { canariesContract, type Traces } from '../contracts/canaries';
import { freshWorkspace, startAwsHost } from './support/local-host';

const workspace = freshWorkspace();
afterAll(() => workspace.forget());

/** What the host told its functions. */
const setting = (name: 'IMAGES_BUCKET' | 'SEARCH_INDEX' | 'TABLE_NAME'): string => process.env[name] ?? '';

/** Everything that is stored when all is over. */
const traces: Traces = async () => {
  const { table, images, search: engine, destroy } = makeClients();
  const items: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan(
    { client: DynamoDBDocumentClient.from(table) },
    { TableName: setting('TABLE_NAME') },
  ))
    items.push(...Items);
  const files: string[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client: images }, { Bucket: setting('IMAGES_BUCKET') }))
    files.push(...Contents.map(({ Key = '' }) => Key));
  await engine.indices.refresh({ index: setting('SEARCH_INDEX') });
  const { body } = await engine.search({ index: setting('SEARCH_INDEX'), size: 1000 });
  await destroy();
  return {
    keys: items.map((item) => keyNames.map((name) => item[name])),
    'items but bookings and children': items.filter(({ sk }) => sk !== 'BKG' && !String(sk).startsWith('CHL#')),
    'search documents': body.hits.hits,
    'names of files': [setting('IMAGES_BUCKET'), ...files],
  };
};

// What no function can read is sent in memory: here it would come again for minutes.
canariesContract(
  'the AWS adapters',
  () => startAwsHost(workspace),
  traces,
  async () => undefined,
);
