import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { breakdown, type Refusal, refusedItem, throttling } from './fault-answers';

export interface Asked {
  /** `PutItem`, `PublishBatch`; of a search engine `POST /_bulk`. */
  readonly operation: string;
  readonly body: string;
}

/** What is done to a request. Those that say `after` are carried out by the server first. */
export type Fault =
  | 'throttle'
  /** A write to DynamoDB met another transaction at the same item. */
  | 'conflict'
  /** There are too many writes of one item. */
  | 'throttle one item'
  | 'hang'
  | 'hang after'
  | 'cut before'
  | 'cut after'
  | 'cut half-way'
  | 'twice'
  | 403
  | 500
  | 503
  /** Another answer in place of the server's. */
  | ((answered: string) => string);

export type Plan = (asked: Asked) => Fault | undefined;

/** Returns the first so many requests of an operation. */
export const first = (times: number, operation: string, fault: Fault): Plan => {
  let left = times;
  return (asked) => {
    if (asked.operation !== operation || left === 0) return undefined;
    left -= 1;
    return fault;
  };
};

/** Plans a fault for whatever is asked, when it is asked for the first time: the same again passes. */
export const eachOnce = (fault: Fault): Plan => {
  const seen = new Set<string>();
  return ({ operation, body }) => {
    const isNew = !seen.has(`${operation} ${body}`);
    seen.add(`${operation} ${body}`);
    return isNew ? fault : undefined;
  };
};

/** Returns every request of these operations; of all operations when none is named. */
export const every = (fault: Fault, ...operations: readonly string[]): Plan => {
  const isMeant = (operation: string): boolean => operations.length === 0 || operations.includes(operation);
  return ({ operation }) => (isMeant(operation) ? fault : undefined);
};

/** Milliseconds. Only a fault that never comes takes so long, however busy the machine is. */
const longest = 240_000;

/** Waits until a plan has hit as it should. */
export const until = async (isSo: () => boolean): Promise<void> => {
  const deadline = Date.now() + longest;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('the fault has not happened');
    await pause(10);
  }
};

export interface FaultProxy {
  readonly url: string;
  /** Plays a plan from now on; undefined passes everything on. Answers a list that grows with the operations that it hit. */
  inject(plan: Plan | undefined): readonly string[];
  /** Nothing listens any more, as when the server is stopped. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

const bytesOf = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const withoutLength = (headers: IncomingMessage['headers']): IncomingMessage['headers'] => {
  const { 'content-length': _, 'transfer-encoding': __, connection: ___, ...others } = headers;
  return others;
};

const operationOf = ({ headers, method = '', url = '' }: IncomingMessage, body: string): string => {
  const target = headers['x-amz-target'];
  if (target) return String(target).replace(/^.*\./, '');
  const path = url.replace(/\?.*$/, '');
  return new URLSearchParams(body).get('Action') ?? `${method} ${path}`;
};

interface Answer {
  readonly message: IncomingMessage;
  readonly body: Buffer;
}

/** Ends with the caller's connection: a long poll must not outlive it. */
const forward = async (upstream: string, asked: IncomingMessage, body: Buffer): Promise<Answer> => {
  const { method, url, headers, socket } = asked;
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { method, headers: withoutLength(headers), agent: false };
    const outgoing = request(new URL(url ?? '/', upstream), options, resolve);
    outgoing.on('error', reject);
    const end = (): void => void outgoing.destroy();
    socket.once('close', end);
    outgoing.once('close', () => socket.off('close', end));
    outgoing.end(body);
  });
  return { message, body: await bytesOf(message) };
};

const pass = (response: ServerResponse, { message, body }: Answer): void => {
  response.writeHead(message.statusCode ?? 500, withoutLength(message.headers)).end(body);
};

const passHalf = (response: ServerResponse, { message, body }: Answer): void => {
  const headers = { ...withoutLength(message.headers), 'content-length': body.length };
  response.writeHead(message.statusCode ?? 500, headers);
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
};

const refuse = (response: ServerResponse, { status, type, body }: Refusal): void => {
  response.writeHead(status, { 'content-type': type }).end(body);
};

/** Does to one request what the fault says; `answer` has the server carry it out. */
const respond = async (
  fault: Fault | undefined,
  { headers, operation, body }: Asked & Pick<IncomingMessage, 'headers'>,
  response: ServerResponse,
  answer: () => Promise<Answer>,
): Promise<void> => {
  if (fault === 'hang') return;
  if (fault === 'cut before') response.destroy();
  else if (fault === 'throttle') refuse(response, throttling(headers));
  else if (fault === 'conflict') refuse(response, refusedItem('TransactionConflict', operation, body));
  else if (fault === 'throttle one item') refuse(response, refusedItem('ThrottlingError', operation, body));
  else if (typeof fault === 'number') refuse(response, breakdown(headers, fault));
  else {
    if (fault === 'twice') await answer();
    const answered = await answer();
    if (fault === 'cut after') response.destroy();
    else if (fault === 'cut half-way') passHalf(response, answered);
    else if (typeof fault === 'function')
      pass(response, { ...answered, body: Buffer.from(fault(answered.body.toString())) });
    else if (fault !== 'hang after') pass(response, answered);
  }
};

/** Queues' addresses are their own: whoever is told the server's would go past the proxy. */
const withQueuesAt = (own: string, upstream: string, answer: Answer): Answer => {
  const queues = new URL('/queue/', upstream).href;
  const body = answer.body.toString();
  if (!body.includes(queues)) return answer;
  return { ...answer, body: Buffer.from(body.replaceAll(queues, `${own}/queue/`)) };
};

/** Returns a server in front of the real one, on a port of its own, that does what a plan says to what passes. */
export const startFaultProxy = async (upstream: string): Promise<FaultProxy> => {
  let current: Plan | undefined;
  let hit: string[] = [];

  const relay = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bytesOf(incoming);
    const asked = { operation: operationOf(incoming, body.toString()), body: body.toString() };
    const fault = current?.(asked);
    if (fault !== undefined) hit.push(asked.operation);
    const answer = async () => withQueuesAt(own, upstream, await forward(upstream, incoming, body));
    await respond(fault, { ...asked, headers: incoming.headers }, response, answer);
  };

  const server = createServer((incoming, response) => {
    relay(incoming, response).catch(() => response.destroy());
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const own = `http://127.0.0.1:${port}`;

  return {
    url: own,
    inject: (plan) => {
      current = plan;
      hit = [];
      return hit;
    },
    goDown: close,
    comeBack: () => listen(port),
    stop: close,
  };
};
