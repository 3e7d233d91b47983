import { startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { discoveryContract } from '../contracts/discovery';

discoveryContract('one laptop, in memory', () => startHost(0, makeInMemoryBackend({ samples: true })));
