import { bookingRacesContract } from '../../../contracts/booking-races';

bookingRacesContract('in memory', (ports) => ports);
