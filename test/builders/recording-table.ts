import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../adapters/dynamodb/table';
import type { Grant } from '../../handlers/grants';

interface Request {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: Uint8Array;
}

/** Returns what IAM asks leave for when it sees such a request: a transaction counts as what it holds. */
const grantsOf = ({ headers, body }: Request): readonly Grant[] => {
  const operation = String(headers['x-amz-target'] ?? headers['X-Amz-Target']).replace(/^.*\./, '');
  const input = JSON.parse(new TextDecoder().decode(body)) as {
    readonly IndexName?: string;
    readonly TransactItems?: readonly object[];
  };
  if (operation === 'Query') return [`${input.IndexName ?? 'table'}:Query` as Grant];
  if (operation === 'TransactWriteItems')
    return (input.TransactItems ?? []).flatMap((item) => Object.keys(item).map((kind) => `table:${kind}Item` as Grant));
  return [`table:${operation}` as Grant];
};

/** An answer that serves every operation: a query finds nothing, and a batch does everything. */
const anAnswer = { Items: [], Count: 0, Responses: {}, UnprocessedKeys: {} };

/** Returns a table behind the real client that says what was asked of it, and which answers that there is nothing, or this one item. */
export const recordingTable = (stored?: object): { readonly table: Table; readonly asked: ReadonlySet<Grant> } => {
  const asked = new Set<Grant>();
  const client = new DynamoDBClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    requestHandler: {
      handle: async (request: Request) => {
        for (const grant of grantsOf(request)) asked.add(grant);
        const body = new TextEncoder().encode(JSON.stringify(stored ? { ...anAnswer, Item: stored } : anAnswer));
        return { response: { statusCode: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body } };
      },
    },
  });
  const marshallOptions = { removeUndefinedValues: true };
  return { table: { client: DynamoDBDocumentClient.from(client, { marshallOptions }), name: 'table' }, asked };
};
