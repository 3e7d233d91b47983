import { bookingCrowdsContract, bookingKeysContract } from '../../../contracts/booking-crowds';
import { bookingRacesContract } from '../../../contracts/booking-races';

bookingRacesContract('in memory', (ports) => ports);
bookingCrowdsContract('in memory', { kept: (ports) => ports });
bookingKeysContract('in memory', { kept: (ports) => ports });
