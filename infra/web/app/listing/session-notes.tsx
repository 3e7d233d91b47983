import { dayAndTime } from '../format';
import { words } from '../words';
import { bookingOf, ownOf, type Terms } from './own-session';
import type { Priced } from './party-total';
import { priceInWords } from './prices';

interface ChangedSession {
  readonly status: 'SCHEDULED' | 'CANCELLED' | 'MOVED';
  readonly reason: string | null;
}

interface ShownSession extends ChangedSession {
  readonly start: string;
  readonly timeZone: string;
  readonly placesLeft: number | null;
  readonly price: Priced['price'] | null;
  readonly where: { readonly address: string } | null;
}

interface Usual extends Omit<Priced, 'booking'> {
  readonly where: { readonly address: string };
  readonly booking: Terms | null;
}

/** What became of a session, and why; nothing where it is as it was planned. */
export const ChangeTag = ({ session: { status, reason } }: { readonly session: ChangedSession }) => {
  const { finding, listing } = words();
  if (status === 'CANCELLED')
    return <span class="tag bad">{reason ? listing.cancelledBecause(reason) : finding.cancelled}</span>;
  if (status === 'MOVED') return <span class="tag wait">{reason ? `${finding.moved}: ${reason}` : finding.moved}</span>;
  return reason ? <span class="tag wait">{reason}</span> : null;
};

interface NotesProps {
  readonly session: ShownSession;
  readonly usual: Usual;
}

/** Whether places can still be had, or why not. */
const PlacesTag = ({ session, usual: { booking } }: NotesProps) => {
  const { finding, listing } = words();
  const { placesLeft, timeZone } = session;
  if (placesLeft === null) return null;
  const stands = bookingOf(session, booking, Date.now());
  if (stands === 'early' && booking?.opensAt)
    return <span class="tag wait">{listing.opensAt(dayAndTime(booking.opensAt, timeZone))}</span>;
  if (stands === 'closed') return <span class="tag">{listing.bookingClosed}</span>;
  if (stands === 'full') return <span class="tag bad">{finding.full}</span>;
  return <span class="tag good">{finding.placesLeft(placesLeft)}</span>;
};

/** What a session has of its own, what became of it, and how many places it has left. */
export const SessionNotes = ({ session, usual }: NotesProps) => {
  const own = ownOf(session, usual);
  // What nobody knew, or was free, is known of this session.
  const priceKind = usual.priceKind === 'FROM' || usual.priceKind === 'DONATION' ? usual.priceKind : 'FIXED';
  return (
    <>
      <ChangeTag session={session} />{' '}
      {own.address !== null && <span class="tag wait">{words().listing.elsewhere(own.address)}</span>}{' '}
      {own.price && (
        <span class="tag">
          {priceInWords({ price: own.price, priceKind, currency: usual.currency, prices: [], booking: null })}
        </span>
      )}{' '}
      {session.status !== 'CANCELLED' && <PlacesTag session={session} usual={usual} />}
    </>
  );
};
