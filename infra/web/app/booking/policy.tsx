import { number } from '../format';
import { words } from '../words';

/** Returns what is still owed of the price, in per cent; at most two decimals, as policies have them. */
const owedPercent = (percent: number): number => Math.round((100 - percent) * 100) / 100;

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
        <li key={hoursBefore}>
          {percent === 100
            ? booking.cancelTierFree(hoursBefore)
            : booking.cancelTier(number(owedPercent(percent)), hoursBefore)}
        </li>
      ))}
      <li>{booking.cancelLate}</li>
    </ul>
  );
};
