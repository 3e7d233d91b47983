import {
  type Hold,
  hasNoList,
  holdOf,
  placesLeft,
  type SessionPlaces,
  underTerms,
  untouched,
  wakes,
} from '../../../../domain/booking/session-places';
import { step } from '../../../../domain/booking/step';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { bookingId } from '../../../../domain/shared/ids';
import { dayMs, hour, minute } from '../../../../domain/shared/time';
import { sessionStart } from '../../../builders/bookings';
import { anId, aUser, noon } from '../../../builders/listings';
import { valueOf } from '../../../builders/results';

const terms = {
  capacity: 4,
  starts: sessionStart,
  ends: sessionStart + hour,
  closes: sessionStart - hour,
  opens: 0,
  offerMs: dayMs,
};
const fresh = untouched({ thingToDoId: anId(), sessionId: sessionIdAt(sessionStart) }, terms);
const aHold = (places: number): Hold => ({
  id: bookingId('hold'),
  places,
  ends: noon + 10 * minute,
  children: [],
  adults: places,
});
const joins = (state: SessionPlaces, id: string, places: number) =>
  valueOf(step(state, { type: 'Join', id: bookingId(id), places }, noon));
const books = (state: SessionPlaces, places: number) => valueOf(step(state, { type: 'Book', places }, noon));

describe('the places that families see', () => {
  it('leave out what is booked and held, until the hold is over', () => {
    const parent = aUser();
    const held = valueOf(step(books(fresh, 1), { type: 'Hold', parent, hold: aHold(2) }, noon));
    expect(placesLeft(held, noon)).toBe(1);
    expect(holdOf(held, parent, noon + 10 * minute - 1)).toEqual(aHold(2));
    expect(placesLeft(held, noon + 10 * minute)).toBe(3);
    expect(holdOf(held, parent, noon + 10 * minute)).toBeUndefined();
  });

  it('are none when booking is over or closed', () => {
    expect(placesLeft(fresh, terms.closes - 1)).toBe(4);
    expect(placesLeft(fresh, terms.closes)).toBe(0);
    expect(placesLeft(valueOf(step(fresh, { type: 'Close' }, noon)), noon)).toBe(0);
  });

  it('are none while places are gathered for a party that was passed over twice', () => {
    const twice = books(books(joins(books(fresh, 1), 'four', 4), 1), 1);
    expect(twice).toMatchObject({ left: 1, gather: { id: 'four' } });
    expect(placesLeft(twice, noon)).toBe(0);
    expect(step(twice, { type: 'Book', places: 1 }, noon)).toEqual({ ok: false, error: { code: 'NoPlacesLeft' } });
    expect(placesLeft(twice, noon + 4 * dayMs)).toBe(1);
  });
});

describe('the clock of a session', () => {
  it('were gathered in vain when their time is over, though the party leaves before anybody has looked', () => {
    const month = { starts: noon + 30 * dayMs, ends: noon + 31 * dayMs, closes: noon + 30 * dayMs };
    const waited = joins(joins(books({ ...fresh, ...month }, 1), 'four', 4), 'another', 4);
    const gathered = books(books(waited, 1), 1);
    const over = gathered.gather?.ends ?? 0;
    const left = valueOf(step(gathered, { type: 'Leave', id: bookingId('four') }, over));
    expect(left.gather).toBeUndefined();
    expect(left.queue).toMatchObject([{ id: 'another', passed: 0 }]);
    const sooner = valueOf(step(gathered, { type: 'Leave', id: bookingId('four') }, over - 1));
    expect(sooner).toMatchObject({ gather: { id: 'another' }, queue: [{ passed: 2 }] });
  });

  it('wakes nobody when nobody waits', () => {
    expect(hasNoList(fresh)).toBe(true);
    expect(wakes(books(fresh, 4))).toBeUndefined();
  });

  it('wakes when a hold or an offer ends, or booking does', () => {
    const waited = joins(books(fresh, 4), 'one', 1);
    expect(hasNoList(waited)).toBe(false);
    expect(wakes(waited)).toBe(terms.closes);
    const offered = joins(books(fresh, 3), 'one', 1);
    expect(wakes(offered)).toBe(noon + dayMs);
    const held = valueOf(step(fresh, { type: 'Hold', parent: aUser(), hold: aHold(4) }, noon));
    expect(wakes(joins(held, 'one', 1))).toBe(noon + 10 * minute);
  });
});

describe('what the listing says', () => {
  it('acts as far as nobody loses a place', () => {
    const booked = books(fresh, 3);
    expect(underTerms(booked, terms)).toBe(booked);
    expect(underTerms(booked, { ...terms, capacity: 2 })).toMatchObject({ capacity: 3, left: 0, booked: 3 });
    expect(underTerms(booked, { ...terms, capacity: 9, closes: noon })).toMatchObject({
      capacity: 9,
      left: 6,
      closes: noon,
    });
    expect(step(booked, { type: 'SetCapacity', capacity: 2 }, noon)).toEqual({
      ok: false,
      error: { code: 'CapacityTaken', leastPossible: 3 },
    });
  });

  it('refuses a party that no such session can hold, and says how many it holds', () => {
    const tooBig = { ok: false, error: { code: 'PartyTooBig', capacity: 4 } };
    expect(step(fresh, { type: 'Book', places: 5 }, noon)).toEqual(tooBig);
    expect(step(fresh, { type: 'Join', id: bookingId('five'), places: 5 }, noon)).toEqual(tooBig);
  });
});

describe('a family that holds places', () => {
  it('has one hold: a second replaces the first', () => {
    const parent = aUser();
    const first = valueOf(step(fresh, { type: 'Hold', parent, hold: aHold(3) }, noon));
    const second = { ...aHold(4), id: bookingId('second') };
    const held = valueOf(step(first, { type: 'Hold', parent, hold: second }, noon));
    expect(held).toMatchObject({ left: 0, holds: { [parent]: second } });
    expect(step(held, { type: 'Confirm', parent, id: aHold(3).id }, noon)).toEqual({
      ok: false,
      error: { code: 'HoldOver' },
    });
  });
});
