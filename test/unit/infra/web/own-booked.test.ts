import { bookedChildIn, bookedIn, without } from '../../../../infra/web/app/booking/own-booked';

const where = { thingToDoId: 'judo', sessionId: '20270109T090000Z' };
type Row = Parameters<typeof bookedIn>[0][number];

const row = (
  id: string,
  status: Row['status'],
  children: readonly string[],
  thing = 'judo',
  session = where.sessionId,
): Row => ({
  id,
  status,
  thingToDo: { id: thing },
  session: { id: session, start: '2027-01-09T09:00:00Z' },
  party: { children: children.map((childId) => ({ childId })) },
});

describe('a child that is booked already', () => {
  it('is found in its booking of this very session, also where it waits', () => {
    const rows = [
      row('one', 'BOOKED', ['ola', 'tom']),
      row('two', 'WAITING', ['iga']),
      row('three', 'BOOKED', ['iga'], 'piano'),
      row('four', 'BOOKED', ['iga'], 'judo', '20270116T090000Z'),
      { ...row('five', 'BOOKED', ['iga']), thingToDo: null },
    ];
    expect(bookedIn(rows, where)).toEqual([
      { childId: 'ola', bookingId: 'one', isWaiting: false },
      { childId: 'tom', bookingId: 'one', isWaiting: false },
      { childId: 'iga', bookingId: 'two', isWaiting: true },
    ]);
  });

  it('is named by the refusal, and by no other conflict', () => {
    expect(bookedChildIn({ type: 'Conflict', info: { childId: 'ola' } })).toBe('ola');
    expect(bookedChildIn({ type: 'NotWelcome', info: { childId: 'ola' } })).toBeNull();
    expect(bookedChildIn({ type: 'Conflict', info: {} })).toBeNull();
  });

  it('is taken out of the party, and everybody else stays', () => {
    expect(without({ children: ['ola', 'tom'], adults: 1 }, 'ola')).toEqual({ children: ['tom'], adults: 1 });
  });
});
