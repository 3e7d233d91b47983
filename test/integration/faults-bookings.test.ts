import { bookingsContract } from '../contracts/bookings';
import { crowd } from './support/crowd';
import { startFaultyHost } from './support/faulty-host';

bookingsContract('the AWS adapters behind a crowd', async () => {
  const host = await startFaultyHost();
  host.database.inject(crowd(1));
  return host;
});
