import { ask } from '../api/client';
import { type MyBookingQuery, quoteBooking } from '../api/generated/user';
import { useLoaded } from '../api/loaded';
import { money } from '../format';
import { moneyWords } from './money';
import { Policy } from './policy';
import { tongue } from './tongue';

type Booked = NonNullable<MyBookingQuery['myBookingById']>;

/** What taking offered places costs now, whether it is paid at once or at the door, and what cancelling costs. */
export const OfferTerms = ({ booked: { id, thingToDo, session, party } }: { readonly booked: Booked }) => {
  const { now } = useLoaded(`offer ${id}`, async (signal) => {
    if (!thingToDo || !session) return null;
    const asked = { children: party.children.map(({ childId }) => childId), adults: party.adults };
    const where = { thingToDoId: thingToDo.id, sessionId: session.id };
    return (await ask('user', quoteBooking, { ...where, party: asked }, signal)).quoteBooking;
  });
  const quote = now.value.value;
  if (!quote?.total) return null;
  const { total, currency, paidAhead, cancellation } = quote;
  return (
    <>
      <p>{moneyWords(paidAhead, tongue()).total(money(total, currency))}</p>
      <Policy tiers={cancellation} isPaidAhead={paidAhead} />
    </>
  );
};
