import { countedFaults, monthsAt, type Party, partyFaults, placesOf, welcomes } from '../../../../domain/booking/party';
import { type BookingRequest, isIdempotencyKey, requestText } from '../../../../domain/booking/request';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { zoneNamed } from '../../../../domain/schedule/zone';
import type { CalendarDay } from '../../../../domain/shared/time';
import { aChildId, anId, noon } from '../../../builders/listings';

const isParty = (party: Party) => partyFaults(party).length === 0;

describe('a party', () => {
  const [ola, jan] = [aChildId(), aChildId()];

  it('is at most ten children and ten adults, each child once', () => {
    const children = Array.from({ length: 10 }, () => aChildId());
    expect(isParty({ children, adults: 10 })).toBe(true);
    expect(isParty({ children: [...children, ola], adults: 0 })).toBe(false);
    expect(isParty({ children: [ola, jan, ola], adults: 0 })).toBe(false);
    for (const adults of [11, -1, 0.5, Number.NaN]) expect(isParty({ children: [ola], adults })).toBe(false);
    expect(partyFaults({ children: [ola, ola], adults: 11 })).toHaveLength(2);
  });

  it('takes a place for whoever is counted, and somebody must be', () => {
    expect(placesOf({ children: [ola, jan], adults: 3 }, 'EVERYBODY')).toBe(5);
    expect(placesOf({ children: [ola, jan], adults: 3 }, 'CHILDREN')).toBe(2);
    expect(isParty({ children: [], adults: 1 })).toBe(true);
    expect(isParty({ children: [], adults: 0 })).toBe(false);
    expect(countedFaults({ children: [], adults: 1 }, 'EVERYBODY')).toEqual([]);
    expect(countedFaults({ children: [], adults: 1 }, 'CHILDREN')).toHaveLength(1);
  });
});

describe('the age of a child', () => {
  it('is that of the day which the session has there', () => {
    const zone = zoneNamed('Pacific/Auckland');
    if (!zone) throw new Error('no such zone');
    // Noon UTC of 30 November is 1 December there.
    const session = { start: Date.parse('2026-11-30T12:00:00Z'), zone };
    const born = '2023-12-01' as CalendarDay;
    expect(monthsAt(born, session)).toBe(36);
    expect(monthsAt(born, { ...session, start: session.start - 86_400_000 })).toBe(35);
    expect(monthsAt('2026-12-02' as CalendarDay, session)).toBe(0);
    const target = { age: { from: 3, to: 5 }, type: ['CHILD' as const] };
    expect(welcomes(target, { birthDate: born }, session)).toBe(true);
    expect(welcomes(target, { birthDate: '2023-12-02' as CalendarDay }, session)).toBe(false);
  });
});

describe('a request', () => {
  const request: BookingRequest = {
    operation: 'BOOK',
    thingToDoId: anId(),
    sessionId: sessionIdAt(noon),
    children: [aChildId(), aChildId()],
    adults: 1,
    total: 9000,
  };

  it('is the same whatever the order of its children, and another by anything else', () => {
    expect(requestText({ ...request, children: request.children.toReversed() })).toBe(requestText(request));
    const others: readonly BookingRequest[] = [
      { ...request, operation: 'JOIN' },
      { ...request, thingToDoId: anId() },
      { ...request, sessionId: sessionIdAt(noon + 1000) },
      { ...request, children: [] },
      { ...request, adults: 2 },
      { ...request, total: 9001 },
      { ...request, shared: true },
      { ...request, note: 'peanuts' },
    ];
    expect(new Set([request, ...others].map(requestText)).size).toBe(9);
  });

  it('comes under a key of 8 to 100 visible characters', () => {
    for (const key of ['12345678', 'x'.repeat(100), '!~a-B_9.']) expect(isIdempotencyKey(key)).toBe(true);
    for (const key of ['1234567', 'x'.repeat(101), '1234 5678', 'żółć1234', ''])
      expect(isIdempotencyKey(key)).toBe(false);
  });
});
