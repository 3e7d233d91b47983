import { startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { listingDetailsContract } from '../contracts/listing-details';

listingDetailsContract('one laptop, in memory', () => startHost(0, makeInMemoryBackend({ samples: false })));
