import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLoaded } from '../api/loaded';
import { sessionTimes } from '../format';
import { Link } from '../router';
import { words } from '../words';
import { Countdown } from './countdown';
import { findSession } from './find-session';
import { type Hold, onHoldsElsewhere, ownHolds, type Where } from './kept-hold';
import { bookAddress } from './reckoning';

interface HeldRowProps {
  readonly held: Where & { readonly hold: Hold };
  readonly onOver: () => void;
}

const HeldRow = ({ held: { thingToDoId, sessionId, hold }, onOver }: HeldRowProps) => {
  const { booking } = words();
  const { now } = useLoaded(`held ${thingToDoId} ${sessionId}`, (signal) =>
    findSession(thingToDoId, sessionId, null, signal),
  );
  const found = now.value.value;
  const start = found?.session?.start ?? '';
  return (
    <li>
      <h2>
        <Link to={bookAddress(thingToDoId, { id: sessionId, start }, '')}>
          {found?.listing.name ?? words().page.loading}
        </Link>
      </h2>
      <p>{found?.session && sessionTimes(found.session)}</p>
      <Countdown until={hold.until} said={booking.held} onOver={onOver} />
      <p>
        <Link class="button light" to={bookAddress(thingToDoId, { id: sessionId, start }, '')}>
          {booking.goOn}
          <span class="unseen">: {found?.listing.name}</span>
        </Link>
      </p>
    </li>
  );
};

/** Places that are kept and not booked yet, as this browser knows them. */
export const useOwnHolds = () => {
  const holds = useSignal(ownHolds(Date.now()));
  const look = (): void => {
    holds.value = ownHolds(Date.now());
  };
  useEffect(() => onHoldsElsewhere(look), []);
  return { holds: holds.value, look };
};

interface OwnHoldsProps {
  readonly holds: ReturnType<typeof ownHolds>;
  readonly look: () => void;
}

export const OwnHolds = ({ holds, look }: OwnHoldsProps) =>
  holds.length === 0 ? null : (
    <ul class="plain work">
      {holds.map((held) => (
        <HeldRow key={held.hold.id} held={held} onOver={look} />
      ))}
    </ul>
  );
