import * as fc from 'fast-check';
import { byBooking } from '../../../../infra/web/app/organiser/by-booking';

it('keeps who was booked together together, and loses nobody', () => {
  const row = fc.record({ bookingId: fc.constantFrom('a', 'b', 'c'), child: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const parties = byBooking(rows);
      expect(parties.map(([first]) => first?.bookingId)).toEqual([...new Set(rows.map((one) => one.bookingId))]);
      for (const party of parties) expect(party).toEqual(rows.filter((one) => one.bookingId === party[0]?.bookingId));
    }),
  );
});
