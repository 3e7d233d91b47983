import { startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { sessionsContract } from '../contracts/sessions';
import { sessionsOfVersionsContract } from '../contracts/sessions-of-versions';

sessionsContract('the in-memory adapters', () => startHost(0, makeInMemoryBackend({ samples: false })));
sessionsOfVersionsContract('the in-memory adapters', () => startHost(0, makeInMemoryBackend({ samples: false })));
