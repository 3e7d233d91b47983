import { policyInWords } from './money';
import { tongue } from './tongue';

interface PolicyProps {
  readonly tiers: Parameters<typeof policyInWords>[0];
  readonly isPaidAhead: boolean;
}

/** What cancelling costs and when, in words. */
export const Policy = ({ tiers, isPaidAhead }: PolicyProps) => {
  const sentences = policyInWords(tiers, isPaidAhead, tongue());
  return sentences.length === 1 ? (
    <p>{sentences}</p>
  ) : (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
};
