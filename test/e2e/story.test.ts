import { startHost } from '../../infra/local/host';
import { makeInMemoryBackend } from '../../infra/local/in-memory-backend';
import { storyContract } from '../contracts/story';

storyContract('the in-memory adapters', () => startHost(0, makeInMemoryBackend({ samples: false })));
