import Connection from '@opensearch-project/opensearch/lib/Connection.js';
import { ConnectionPool } from '@opensearch-project/opensearch/lib/pool/index.js';
import Serializer from '@opensearch-project/opensearch/lib/Serializer.js';
import Transport from '@opensearch-project/opensearch/lib/Transport.js';

/** Sends requests to the engine. A whole client is one. */
export interface EngineClient {
  readonly transport: Pick<Transport, 'request'>;
}

interface Settings {
  readonly node: string;
  readonly requestTimeoutMs: number;
  /** What signs requests, if any does. */
  readonly signed?: { readonly Connection: typeof Connection; readonly Transport: typeof Transport };
}

/** Nobody listens to the client's events. */
const emit = (): boolean => false;

/**
 * Returns the library's client without its methods, one for each of the engine's operations: a Lambda that finds asks two of them,
 * and to load all took a quarter of its start. A request that fails is sent once more.
 */
export const makeEngineClient = ({ node, requestTimeoutMs, signed }: Settings): EngineClient => {
  const connectionPool = new ConnectionPool({ emit, pingTimeout: 3000, Connection: signed?.Connection ?? Connection });
  connectionPool.addConnection(node);
  const transport = new (signed?.Transport ?? Transport)({
    emit,
    connectionPool,
    serializer: new Serializer(),
    maxRetries: 1,
    requestTimeout: requestTimeoutMs,
    sniffEndpoint: '_nodes/_all/http',
  });
  return { transport };
};
