import { startHost } from '../../../infra/local-host/host';
import { makeInMemoryBackend } from '../../../infra/local-host/in-memory-backend';
import { storyContract } from '../../contracts/story';

storyContract('the in-memory adapters', () => startHost(0, makeInMemoryBackend({ samples: false })));
