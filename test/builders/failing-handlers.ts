import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FunctionName, loadHandler } from '../../handlers/functions';

/**
 * Run as a process of its own, with a function's environment: makes handlers on the AWS adapters fail in every way that they
 * count, so that what they print for CloudWatch can be read.
 */
const answers: Readonly<Record<string, readonly [status: number, body: object]>> = {
  Query: [200, { Items: [{ id: { S: 'child' }, sk: { S: 'CHL#parent' } }] }],
  BatchGetItem: [400, { __type: 'com.amazonaws.dynamodb#ResourceNotFoundException', message: 'no such table' }],
};

/** DynamoDB by its operations, and a search engine that has too much to do. */
const engines = createServer((request, response) => {
  const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
  const isSearch = request.url?.startsWith('/_msearch') === true;
  const [status, body] = isSearch ? ([503, {}] as const) : (answers[operation] ?? ([200, {}] as const));
  request.resume().on('end', () => response.writeHead(status).end(JSON.stringify(body)));
});

const asked = (fieldName: string) => ({
  arguments: {},
  identity: { sub: 'somebody' },
  info: { fieldName, parentTypeName: 'Query' },
});

const mails = { bouncedRecipients: [{ emailAddress: 'one@example.org' }] };
const feedback = [
  { eventType: 'Bounce', bounce: { bounceType: 'Permanent', ...mails } },
  { eventType: 'Complaint', complaint: { complainedRecipients: mails.bouncedRecipients } },
  { eventType: 'Reject' },
  { eventType: 'Rendering Failure' },
];
const messages = (...bodies: readonly string[]) => ({
  Records: bodies.map((body, index) => ({ messageId: String(index), body })),
});

const failing: readonly (readonly [FunctionName, unknown])[] = [
  ['organiser/profile', asked('profile')],
  ['user/my-children', asked('myChildren')],
  ['guest/find-things-to-do', asked('findThingsToDo')],
  ['reactions/record-mail-feedback', messages('not JSON', ...feedback.map((one) => JSON.stringify(one)))],
];

const main = async (): Promise<void> => {
  await once(engines.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `http://127.0.0.1:${(engines.address() as AddressInfo).port}`;
  process.env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
  process.env.OPENSEARCH_ENDPOINT = endpoint;
  for (const [name, event] of failing) {
    const handler = await loadHandler(name);
    await handler(event);
  }
  engines.closeAllConnections();
  engines.close();
};

void main();
