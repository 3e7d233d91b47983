import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dynamoDbEndpoint } from './dynamodb-table';

/** What comes back from DynamoDB, to be passed on or not. */
export interface Passing {
  readonly operation: string;
  /** The request and the answer, as JSON. */
  readonly asked: string;
  readonly answered: string;
}

/** Answers another body, or cuts the connection after DynamoDB has done the work; undefined passes the answer on. */
export type Fault = (passing: Passing) => { readonly body: string } | 'cut' | undefined;

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

const forward = ({ method = 'POST', headers }: IncomingMessage, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { 'content-length': _, ...others } = headers;
    const outgoing = request(dynamoDbEndpoint, { method, headers: others }, resolve);
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const relay = async (incoming: IncomingMessage, response: ServerResponse, fault: Fault): Promise<void> => {
  const asked = await bodyOf(incoming);
  const answer = await forward(incoming, asked);
  const answered = await bodyOf(answer);
  const operation = String(incoming.headers['x-amz-target']).replace(/^.*\./, '');
  const wrong = fault({ operation, asked, answered });
  if (wrong === 'cut') {
    response.destroy();
    return;
  }
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  response.writeHead(answer.statusCode ?? 500, headers).end(wrong?.body ?? answered);
};

/** DynamoDB Local behind a server that does to its answers what `fault` says. */
export const startFaultyEndpoint = async (
  fault: Fault,
): Promise<{ readonly url: string; readonly stop: () => void }> => {
  const server = createServer((incoming, response) => {
    relay(incoming, response, fault).catch((failure: unknown) => {
      response.destroy(failure instanceof Error ? failure : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
