import type { Agreed } from '../../domain/booking/booking';
import type { Payments } from './ports/payments';

/** Returns whether the family pays when it books. */
export const isPaidAhead = ({ isAhead }: Pick<Payments, 'isAhead'>, { total }: Agreed): boolean => isAhead && total > 0;
