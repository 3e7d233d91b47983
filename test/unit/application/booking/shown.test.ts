import { makeListingsOfBookings } from '../../../../application/booking/listings-of-bookings.use-case';
import { makePlacesLeft } from '../../../../application/booking/places-left.use-case';
import { termsOf } from '../../../../domain/booking/bookable';
import { withdraw } from '../../../../domain/listing/transitions';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { hour, instantAt } from '../../../../domain/shared/time';
import { aBookingScene, someRules } from '../../../builders/booking-scene';
import { anId, noon } from '../../../builders/listings';
import { valueOf } from '../../../builders/results';

describe('places left', () => {
  it('are told of sessions that somebody booked, that nobody did, and whose places are not kept here', async () => {
    const { ports, at, book, aFamily, asking, start } = await aBookingScene();
    valueOf(await book(asking(await aFamily(2))));
    const placesLeft = makePlacesLeft(ports);
    const terms = termsOf(someRules, { start, end: start + hour });
    const other = { thingToDoId: anId(), sessionId: sessionIdAt(start) };
    expect(await placesLeft([{ ...at, terms }, undefined, { ...other, terms }])).toEqual([4, null, 6]);
    expect(await placesLeft([{ ...at, terms: { ...terms, capacity: 1 } }])).toEqual([0]);
    expect(await placesLeft([{ ...at, terms: { ...terms, closes: noon } }])).toEqual([0]);
    expect(await placesLeft([])).toEqual([]);
  });
});

describe('what a booking is of', () => {
  it('is read of its listing: of one that was withdrawn the session alone, of another nothing', async () => {
    const { ports, at, listing, start } = await aBookingScene();
    const listingsOf = makeListingsOfBookings(ports);
    const never = { ...at, sessionId: sessionIdAt(start + 1000) };
    const nowhere = { ...at, thingToDoId: anId() };
    const [here, ...others] = await listingsOf([at, never, nowhere]);
    expect(here).toMatchObject({ thingToDo: { id: listing.id }, listed: { session: { start } } });
    expect(others).toMatchObject([{ listed: undefined }, { thingToDo: undefined, listed: undefined }]);
    await ports.listings.commit(withdraw(listing, undefined, instantAt(noon)));
    expect(await listingsOf([at])).toMatchObject([{ thingToDo: undefined, listed: { session: { start } } }]);
  });
});
