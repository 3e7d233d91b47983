import type { ListedSession, SessionContent } from '../../application/schedule/listed-session';
import { termsOf } from '../../domain/booking/bookable';
import { localTimeAt } from '../../domain/schedule/local-time';
import { type Session, sessionIdOf } from '../../domain/schedule/sessions';
import { toWall } from '../../domain/schedule/zone';
import { toAmount } from '../../domain/shared/money';
import { instantAt } from '../../domain/shared/time';

const priceOf = ({ details }: Session, { price, priceKind }: SessionContent) => {
  const { from, to } = details?.price ?? price;
  if (!details?.price && priceKind === 'UNKNOWN') return null;
  return { from: toAmount(from, price.currency), to: toAmount(to, price.currency) };
};

/** What the resolver of `placesLeft` reads: nothing where places are not kept here. In no schema. */
const placesOf = (session: Session, { id, content }: ListedSession['listing']) =>
  content.booking && session.status !== 'CANCELLED'
    ? { places: { thingToDoId: id, terms: termsOf(content.booking, session) } }
    : {};

/** Returns a session as the API has it. What is absent is left out: GraphQL answers null for it. */
export const presentSession = ({ session, listing: of }: ListedSession) => {
  const listing = of.content;
  const { start, end, zone, status, details } = session;
  return {
    id: sessionIdOf(session),
    start: instantAt(start),
    end: instantAt(end),
    localStart: localTimeAt(toWall(zone, start)),
    localEnd: localTimeAt(toWall(zone, end)),
    timeZone: zone.name,
    status,
    reason: details?.reason ?? null,
    name: listing.name,
    where: details?.where ?? listing.where,
    price: priceOf(session, listing),
    capacity: details?.capacity ?? listing.capacity ?? null,
    ...placesOf(session, of),
  };
};
