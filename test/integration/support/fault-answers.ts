import type { IncomingHttpHeaders } from 'node:http';

/** An answer that says no, in the words of the service that was asked. */
export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** AWS's services are named in what a request is signed for; a search engine's request is not signed here. */
const serviceOf = ({ authorization = '' }: IncomingHttpHeaders): string =>
  /\/([a-z0-9-]+)\/aws4_request/.exec(authorization)?.[1] ?? 'search';

const inJson = (status: number, error: string): Refusal => ({
  status,
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify({ __type: error, message: 'A fault of the test.' }),
});

const inXml = (status: number, code: string): Refusal => ({
  status,
  type: 'text/xml',
  body: `<ErrorResponse><Error><Type>Receiver</Type><Code>${code}</Code><Message>A fault of the test.</Message></Error></ErrorResponse>`,
});

const ofEngine = (status: number, type: string): Refusal => ({
  status,
  type: 'application/json',
  body: JSON.stringify({ status, error: { type, reason: 'A fault of the test.' } }),
});

const throttlings: Readonly<Record<string, Refusal>> = {
  dynamodb: inJson(400, 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'),
  sqs: inJson(400, 'com.amazonaws.sqs#RequestThrottled'),
  sns: inXml(429, 'Throttled'),
  ses: inXml(400, 'Throttling'),
};

/** Answers that too much was asked of the service. */
export const throttling = (headers: IncomingHttpHeaders): Refusal =>
  throttlings[serviceOf(headers)] ?? ofEngine(429, 'rejected_execution_exception');

/** Answers that the service is broken. */
export const breakdown = (headers: IncomingHttpHeaders, status: number): Refusal => {
  const service = serviceOf(headers);
  if (service === 'dynamodb' || service === 'sqs') return inJson(status, 'InternalServerError');
  return service === 'search' ? ofEngine(status, 'cluster_block_exception') : inXml(status, 'InternalFailure');
};

type OfItem = 'ThrottlingError' | 'TransactionConflict';

const names: Readonly<Record<OfItem, string>> = {
  ThrottlingError: 'ThrottlingException',
  TransactionConflict: 'TransactionConflictException',
};

/** Answers what is in the way of the first item that is to be written: another transaction is at work on it, or too many writes. */
export const refusedItem = (code: OfItem, operation: string, body: string): Refusal => {
  const refusal = (name: string) => inJson(400, `com.amazonaws.dynamodb.v20120810#${name}`);
  if (operation !== 'TransactWriteItems') return refusal(names[code]);
  const { TransactItems: items } = JSON.parse(body) as { readonly TransactItems: readonly unknown[] };
  const CancellationReasons = items.map((_, index) => ({ Code: index === 0 ? code : 'None' }));
  const cancelled = refusal('TransactionCanceledException');
  return { ...cancelled, body: JSON.stringify({ ...JSON.parse(cancelled.body), CancellationReasons }) };
};
