import { number } from '../format';
import { words } from '../words';

interface Tier {
  readonly hoursBefore: number;
  readonly percent: number;
}

/** What cancelling costs and when, in words. */
export const Policy = ({ tiers }: { readonly tiers: readonly Tier[] }) => {
  const { booking } = words();
  if (tiers.length === 0) return <p>{booking.cancelAny}</p>;
  return (
    <ul>
      {tiers.map(({ hoursBefore, percent }) => (
        <li key={hoursBefore}>{booking.cancelTier(number(percent), hoursBefore)}</li>
      ))}
      <li>{booking.cancelLate}</li>
    </ul>
  );
};
