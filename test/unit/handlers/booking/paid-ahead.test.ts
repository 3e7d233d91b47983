import { paidBy } from '../../../../domain/booking/booking';
import { paymentId } from '../../../../domain/shared/ids';
import { presentBooking } from '../../../../handlers/presenters/booking';
import { aBooking } from '../../../builders/bookings';

it('tells money that was taken ahead from what is paid at the door', () => {
  const booking = aBooking();
  expect(presentBooking(booking)).toMatchObject({ paidAhead: false });
  expect(presentBooking(paidBy(booking, paymentId('a-payment')))).toMatchObject({ paidAhead: true });
});
