import { startHost } from '../../../infra/local-host/host';
import { makeInMemoryBackend } from '../../../infra/local-host/in-memory-backend';
import { findingContract } from '../../contracts/finding';

findingContract('the in-memory adapters', () => startHost(0, makeInMemoryBackend({ samples: true })));
