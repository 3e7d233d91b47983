import { useLoaded } from '../api/loaded';
import { Waiting } from '../design/notice';
import { words } from '../words';
import { bookedAhead } from './booked';
import { type BookedSession, sumOf } from './places';

interface HintProps {
  readonly listingId: string;
  /** Of which of its sessions. */
  readonly among?: (sessions: readonly BookedSession[]) => readonly BookedSession[];
  /** What becomes of those who have booked. */
  readonly then: string;
}

/** Says before something is done how many families have booked, and what it does to them. */
export const BookedHint = ({ listingId, among = (sessions) => sessions, then }: HintProps) => {
  const { organiser } = words();
  const { now } = useLoaded(`booked ahead ${listingId}`, () => bookedAhead(listingId));
  const loaded = now.value;
  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'failed') return <p>{then}</p>;
  const { places, sessions, waiting } = sumOf(among(loaded.value));
  if (places + waiting === 0) return <p role="status">{organiser.nobodyBooked}</p>;
  return (
    <p role="status">
      {places > 0 && <b>{organiser.bookedAhead(places, sessions)} </b>}
      {waiting > 0 && <>{organiser.waitingAhead(waiting)} </>}
      {then}
    </p>
  );
};
