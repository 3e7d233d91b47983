import { startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { revisionsContract } from '../contracts/revisions';

revisionsContract('the in-memory adapters', () => startHost(0, makeInMemoryBackend({ samples: false })));
