import { startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { bookingMailsContract } from '../contracts/booking-mails';
import { bookingTourContract } from '../contracts/booking-tour';

bookingMailsContract('the in-memory adapters', () => startHost(0, makeInMemoryBackend({ samples: false })));
bookingTourContract('the in-memory adapters', () => startHost(0, makeInMemoryBackend({ samples: false })));
